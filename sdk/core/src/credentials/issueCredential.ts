import { blake512 } from "@noble/hashes/blake1.js";
import { numberToBytes } from "viem";

import { multiplyBase8, SUBGROUP_ORDER } from "../identity/babyJubJub.ts";
import { expandPrivateKey } from "../identity/expandPrivateKey.ts";
import type { Claim, Credential } from "../types/Credential.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import { hashClaim } from "./hashClaim.ts";
import { issuerKeyOf } from "./issuerKeyOf.ts";

/**
 * Signs a claim with EdDSA-Poseidon, bit for bit as circomlibjs does: the nonce is a hash of the private key and of what
 * is signed, so that it never serves for two claims.
 *
 * @param parameters.privateKey 32 random bytes of the issuer, used for nothing else. Who has them can sign any claim.
 * @throws InvalidPrivateKeyError when the key is not 32 bytes.
 * @throws ValueOutOfRangeError when a part of the claim does not fit; see `buildClaim`.
 * @example
 * const credential = issueCredential({ privateKey, claim: buildClaim({ schema, subject, revocationNonce: 7n }) });
 */
export function issueCredential({ privateKey, claim }: { privateKey: Uint8Array; claim: Claim }): Credential {
  const issuerKey = issuerKeyOf(privateKey);
  const { secretScalar, nonceSeed } = expandPrivateKey(privateKey);
  const { claimHash } = hashClaim(claim);
  const nonce = nonceOf(nonceSeed, claimHash);
  const signatureR8 = multiplyBase8(nonce);
  const challenge = poseidon([...signatureR8, ...issuerKey, claimHash]);
  const signatureS = (nonce + 8n * challenge * secretScalar) % SUBGROUP_ORDER;
  return { claim, issuerKey, signatureR8, signatureS };
}

/** BLAKE-512 of the key's second half and the message, both of 32 bytes, all little-endian. */
function nonceOf(nonceSeed: Uint8Array, message: bigint): bigint {
  const bytes = new Uint8Array(64);
  bytes.set(nonceSeed, 0);
  bytes.set(numberToBytes(message, { size: 32 }).reverse(), 32);
  return blake512(bytes).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n) % SUBGROUP_ORDER;
}
