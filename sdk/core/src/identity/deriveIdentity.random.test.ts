import { mnemonicToAccount, setSignEntropy } from "viem/accounts";
import { expect, it } from "vitest";

import { NonDeterministicSignatureError } from "../errors/identity.ts";
import { deriveIdentity } from "./deriveIdentity.ts";

const signer = mnemonicToAccount("test test test test test test test test test test test junk");

// In a file of its own: viem cannot be turned back to deterministic signatures.
it("error: the wallet signs with random nonces, validly and differently each time", async () => {
  setSignEntropy(true);
  const derived = deriveIdentity({
    account: signer.address,
    signTypedData: (typedData) => signer.signTypedData(typedData),
  });
  await expect(derived).rejects.toThrow(NonDeterministicSignatureError);
});
