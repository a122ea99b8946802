import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { isAddressEqual, recoverTypedDataAddress, stringToBytes, type Address, type Hex } from "viem";

import {
  IdentityMismatchError,
  NonDeterministicSignatureError,
  SignerMismatchError,
} from "../errors/identity.ts";
import { canonicalSignature } from "./canonicalSignature.ts";
import type { Identity } from "./Identity.ts";
import { identityFromPrivateKey } from "./identityFromPrivateKey.ts";
import { identityTypedData, type IdentityTypedData } from "./identityTypedData.ts";

const SALT = stringToBytes("aura.identity.v1");
const INFO = stringToBytes("aura.identity.v1/babyjubjub-private-key");

/** What {@link deriveIdentity} takes. */
export type DeriveIdentityParameters = {
  /** Asks the wallet of `account` to sign EIP-712 data. What it throws, such as a rejection, is passed on. */
  signTypedData: (typedData: IdentityTypedData) => Promise<Hex>;
  account: Address;
  /** The commitment of the account's passport, when it has one: then one signature is enough. */
  commitment?: bigint | undefined;
};

/**
 * The identity of a wallet, found again from the same signature at any time and kept nowhere. At enrolment the wallet
 * signs twice, because some wallets sign differently each time and their identity would be lost; once a passport
 * exists, its commitment takes the place of the second signature.
 *
 * The private key is HKDF-SHA256 of r ‖ s, with s in its lower form and v left out, so that wallets which write one
 * signature in different ways lead to one identity.
 *
 * @throws NonDeterministicSignatureError when the two signatures differ.
 * @throws IdentityMismatchError when the signature does not lead to `commitment`.
 * @throws SignerMismatchError when another account signed.
 * @throws InvalidSignatureError when it is not a plain ECDSA signature, as with contract wallets.
 * @example
 * const identity = await deriveIdentity({
 *   account,
 *   signTypedData: (typedData) => walletClient.signTypedData(typedData),
 * });
 */
export async function deriveIdentity({
  signTypedData,
  account,
  commitment,
}: DeriveIdentityParameters): Promise<Identity> {
  const sign = async (): Promise<Uint8Array> =>
    signedBy(account, await signTypedData(identityTypedData(account)));
  const signature = await sign();
  if (commitment === undefined && !equal(signature, await sign())) throw new NonDeterministicSignatureError();
  const identity = identityFromPrivateKey(hkdf(sha256, signature, SALT, INFO, 32));
  if (commitment !== undefined && commitment !== identity.commitment) {
    throw new IdentityMismatchError({ expected: commitment, actual: identity.commitment });
  }
  return identity;
}

async function signedBy(account: Address, signature: Hex): Promise<Uint8Array> {
  const { bytes, hex } = canonicalSignature(signature);
  const signer = await recoverTypedDataAddress({ ...identityTypedData(account), signature: hex });
  if (!isAddressEqual(signer, account)) throw new SignerMismatchError({ expected: account, actual: signer });
  return bytes;
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.every((byte, index) => byte === other[index]);
}
