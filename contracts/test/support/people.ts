import { mnemonicToAccount, type HDAccount } from "viem/accounts";

const MNEMONIC = "test test test test test test test test test test test junk";

/** An account of the published test mnemonic: the same as the chain's wallet of that index, with its key at hand. */
export function person(index: number): HDAccount {
  return mnemonicToAccount(MNEMONIC, { addressIndex: index });
}
