import { network } from "hardhat";
import {
  createPublicClient,
  createTestClient,
  createWalletClient,
  custom,
  type Address,
  type Hex,
} from "viem";

import { demoAccount } from "../seed/accounts.ts";
import type { Clients } from "./clients.ts";
import type { Configuration } from "./configuration.ts";

/** A fresh chain in this process, and who pays on it. */
export async function testChain(chainId = 31337, payer = 0) {
  const { provider } = await network.create({ network: "node", override: { chainId } });
  const transport = custom(provider);
  const clients: Clients = {
    publicClient: createPublicClient({ transport, pollingInterval: 10, cacheTime: 0 }),
    walletClient: createWalletClient({ account: demoAccount(payer), transport }),
  };
  const test = createTestClient({ mode: "hardhat", transport });
  return {
    ...clients,
    provider,
    setCode: (address: Address, bytecode: Hex) => test.setCode({ address, bytecode }),
    /** Lets seconds pass and mines a block. */
    pass: async (seconds: number) => {
      await test.increaseTime({ seconds });
      await test.mine({ blocks: 1 });
    },
  };
}

/** A configuration that says something of everything; account 5 of the test mnemonic is the multisig. */
export const governed: Configuration = {
  multisig: demoAccount(5).address,
  timelockDelay: 3600,
  passport: { rebindDelay: 86_400, rootGrace: 3600 },
  badges: { removalDelay: 86_400 },
  registry: {
    formulaDelay: 60,
    challengeWindow: 120,
    rootGrace: 180,
    tierValidity: 240,
    epochBond: 1n,
    challengeBond: 2n,
  },
  invites: { quotas: [0, 1, 2, 3, 4] },
  attesters: [demoAccount(1).address, demoAccount(2).address],
  quorum: 2,
  eas: null,
};
