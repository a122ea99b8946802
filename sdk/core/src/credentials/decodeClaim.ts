import { InvalidClaimError } from "../errors/credential.ts";
import type { Claim } from "../types/Credential.ts";
import { MAX_ELEMENT } from "./claimLimits.ts";
import { EXPIRES } from "./encodeClaim.ts";

/** Flags of iden3 claims in i_0 that mean something else than the circuit reads, by their first bit. */
const OTHER_FLAGS = [
  { mask: 7n << 128n, reason: "it names an iden3 identity as its subject" },
  { mask: 1n << 132n, reason: "it can be updated" },
  { mask: 7n << 133n, reason: "it is merklized" },
  { mask: ((1n << 24n) - 1n) << 136n, reason: "reserved bits are set" },
  { mask: ((1n << 32n) - 1n) << 160n, reason: "its version is not 0" },
  { mask: ((1n << 64n) - 1n) << 192n, reason: "reserved bits are set" },
];

/**
 * Reads the eight slots of an iden3 claim, and lets none pass that a circuit would not.
 *
 * @throws InvalidClaimError naming the slot: an identity of iden3, another flag than that it expires, a version, bits that
 * mean nothing, an expiration without its flag, numbers that are no field elements, or another number of slots than 8.
 * @example
 * const claim = decodeClaim(encodeClaim(credential.claim)); // or what iden3's rawSlotsAsInts() gives
 */
export function decodeClaim(slots: readonly bigint[]): Claim {
  if (slots.length !== 8) {
    throw new InvalidClaimError({ slot: slots.length, reason: `it has ${slots.length} slots instead of 8` });
  }
  slots.forEach((value, slot) => {
    if (value < 0n || value > MAX_ELEMENT) {
      throw new InvalidClaimError({ slot, reason: "a slot is no field element" });
    }
  });
  const [i0, i1, subject, indexDataB, v0, v1, valueDataA, valueDataB] = slots as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  for (const { mask, reason } of OTHER_FLAGS) {
    if ((i0 & mask) !== 0n) throw new InvalidClaimError({ slot: 0, reason });
  }
  if (i1 !== 0n) throw new InvalidClaimError({ slot: 1, reason: "it names an iden3 identity" });
  if (v1 !== 0n) throw new InvalidClaimError({ slot: 5, reason: "it names an iden3 identity" });
  if (v0 >> 128n !== 0n) throw new InvalidClaimError({ slot: 4, reason: "reserved bits are set" });
  const expires = (i0 & EXPIRES) !== 0n;
  if (!expires && v0 >> 64n !== 0n) {
    throw new InvalidClaimError({ slot: 4, reason: "it has an expiration and no flag that it expires" });
  }
  return {
    schema: BigInt.asUintN(128, i0),
    subject,
    revocationNonce: BigInt.asUintN(64, v0),
    expiration: expires ? v0 >> 64n : undefined,
    indexDataB,
    valueDataA,
    valueDataB,
  };
}
