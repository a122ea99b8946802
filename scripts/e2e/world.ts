import { createAuraClient, type AuraClient } from "@aura-protocol/sdk";
import { createWalletClient, http } from "viem";
import { hardhat } from "viem/chains";
import { inject } from "vitest";

import { demoAccount } from "../seed/accounts.ts";

/** The SDK as a dApp uses it, on the stack under test, acting for an account of the test mnemonic. */
export function clientFor(index: number): AuraClient {
  const transport = http(inject("rpcUrl"));
  return createAuraClient({
    chain: hardhat,
    transport,
    subgraph: inject("subgraphUrl"),
    wallet: createWalletClient({ account: demoAccount(index), chain: hardhat, transport }),
  });
}
