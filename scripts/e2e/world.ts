import { createAuraClient, type AuraClient } from "@aura-protocol/sdk";
import { createWalletClient, http } from "viem";
import { mnemonicToAccount, type HDAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { inject } from "vitest";

const TEST_MNEMONIC = "test test test test test test test test test test test junk";

/** Organiser of the demo world's events. */
export const ORGANISER = 8;
/** Issuer of the badges "GitHub" and "X". */
export const SOCIAL_ISSUER = 5;

/** An account of the published test mnemonic. Those from 40 to 49 are funded and have no passport. */
export function accountAt(index: number): HDAccount {
  return mnemonicToAccount(TEST_MNEMONIC, { addressIndex: index });
}

/** The SDK as a dApp uses it, on the stack under test, acting for an account of the test mnemonic. */
export function clientFor(index: number): AuraClient {
  const transport = http(inject("rpcUrl"));
  return createAuraClient({
    chain: hardhat,
    transport,
    subgraph: inject("subgraphUrl"),
    wallet: createWalletClient({ account: accountAt(index), chain: hardhat, transport }),
  });
}
