import { deriveIdentity } from "@aura-protocol/sdk/proofs";

import { demoAccount } from "./accounts.ts";

/** The identity that the account's wallet signature leads to: the one its owner finds again in the app. */
export async function identityOf(index: number): ReturnType<typeof deriveIdentity> {
  const account = demoAccount(index);
  return deriveIdentity({
    account: account.address,
    signTypedData: (typedData) => account.signTypedData(typedData),
  });
}
