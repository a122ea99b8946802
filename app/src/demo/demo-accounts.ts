import { mnemonicToAccount, type HDAccount } from "viem/accounts";

/** Published with every Ethereum development tool: whoever reads this can spend what it holds. */
const TEST_MNEMONIC = "test test test test test test test test test test test junk";

/** People of the demo world: they hold passports, badges and tickets. Both ends are included. */
export const DEMO_PEOPLE = { first: 10, last: 39 } as const;
/** Accounts that hold ether and nothing else. Both ends are included. */
export const FRESH_ACCOUNTS = { first: 40, last: 49 } as const;

/** @param index Place in the mnemonic's standard derivation path, from 0. */
export function demoAccount(index: number): HDAccount {
  return mnemonicToAccount(TEST_MNEMONIC, { addressIndex: index });
}
