import { network } from "hardhat";
import {
  createPublicClient,
  createTestClient,
  createWalletClient,
  custom,
  keccak256,
  type Address,
  type Hex,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";

import { TEST_MNEMONIC } from "../seed/accounts.ts";
import { deployPlan, type Deployment } from "./deploy-plan.ts";
import { ensureProxy } from "./ensure-proxy.ts";
import type { Plan } from "./plan.ts";

/** What a deployment comes to on a fresh chain in this process. */
export interface Simulation {
  readonly deployment: Deployment;
  /** Of the code that then stands, immutables filled in. */
  readonly codeHashes: ReadonlyMap<string, Hex>;
  /** Of each transaction as a whole. */
  readonly gas: ReadonlyMap<string, bigint>;
}

/**
 * Deploys on a fresh chain in this process that goes by the same id.
 *
 * @param external Code of contracts that the protocol only refers to.
 */
export async function simulate(
  plan: Plan,
  chainId: number,
  external: ReadonlyMap<Address, Hex> = new Map(),
): Promise<Simulation> {
  const connection = await network.create({ network: "node", override: { chainId } });
  try {
    const transport = custom(connection.provider);
    const test = createTestClient({ mode: "hardhat", transport });
    for (const [address, bytecode] of external) await test.setCode({ address, bytecode });
    const clients = {
      publicClient: createPublicClient({ transport, pollingInterval: 10, cacheTime: 0 }),
      walletClient: createWalletClient({ account: mnemonicToAccount(TEST_MNEMONIC), transport }),
    };
    await ensureProxy(clients);
    const codeHashes = new Map<string, Hex>();
    const gas = new Map<string, bigint>();
    const deployment = await deployPlan({
      ...clients,
      plan,
      onStep: async ({ name, address, gasUsed }) => {
        const code = await clients.publicClient.getCode({ address });
        codeHashes.set(name, keccak256(code ?? "0x"));
        if (gasUsed !== undefined) gas.set(name, gasUsed);
      },
    });
    return { deployment, codeHashes, gas };
  } finally {
    await connection.close();
  }
}
