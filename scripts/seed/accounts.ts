import { mnemonicToAccount, type HDAccount } from "viem/accounts";

/** Published with every Ethereum development tool: whoever reads this can spend what it holds. */
export const TEST_MNEMONIC = "test test test test test test test test test test test junk";

/** Who plays which part on a local chain, by place in the test mnemonic. */
export const roles = {
  /** Deploys, and owns Badges and ReputationRegistry. */
  owner: 0,
  attesters: [1, 2, 3],
  issuers: [4, 5, 6, 7],
  organiser: 8,
} as const;

/** How many attesters must sign an epoch. */
export const QUORUM = 2;

/** @param index Place in the mnemonic's standard derivation path, from 0. */
export function demoAccount(index: number): HDAccount {
  return mnemonicToAccount(TEST_MNEMONIC, { addressIndex: index });
}
