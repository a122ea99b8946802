import { mnemonicToAccount, type HDAccount } from "viem/accounts";

/** Published with every Ethereum development tool: whoever reads this can spend what it holds. */
const TEST_MNEMONIC = "test test test test test test test test test test test junk";

/** @param index Place in the mnemonic's standard derivation path, from 0. */
export function demoAccount(index: number): HDAccount {
  return mnemonicToAccount(TEST_MNEMONIC, { addressIndex: index });
}
