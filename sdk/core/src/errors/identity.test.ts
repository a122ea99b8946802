import { expect, it } from "vitest";

import {
  IdentityMismatchError,
  InvalidPrivateKeyError,
  InvalidSignatureError,
  NonDeterministicSignatureError,
  SignerMismatchError,
} from "./identity.ts";

it.each([
  [
    new InvalidPrivateKeyError({ length: 0 }),
    "InvalidPrivateKeyError",
    "An identity's private key has 32 bytes; this one has 0.",
  ],
  [
    new InvalidSignatureError({ reason: "it has 0 bytes instead of 65" }),
    "InvalidSignatureError",
    "The wallet's signature cannot be turned into an identity: it has 0 bytes instead of 65.",
  ],
  [
    new SignerMismatchError({ expected: "0xa", actual: "0xb" }),
    "SignerMismatchError",
    "The wallet signed with 0xb instead of 0xa.",
  ],
  [
    new NonDeterministicSignatureError(),
    "NonDeterministicSignatureError",
    "This wallet signs the same text differently each time, so no identity can be derived from it.",
  ],
  [
    new IdentityMismatchError({ expected: 0n, actual: 1n }),
    "IdentityMismatchError",
    "This signature does not lead to the identity that the passport was registered with.",
  ],
])("behavior: %s", (error, name, sentence) => {
  expect(error.name).toBe(name);
  expect(error.shortMessage).toBe(sentence);
});
