import { Claim as Iden3Claim, ClaimOptions, SchemaHash } from "@iden3/js-iden3-core";
import { describe, expect, it } from "vitest";

import { caseCalled, credentialCases, credentialOf } from "../../test/support/credentialCases.ts";
import { InvalidClaimError } from "../errors/credential.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { buildClaim } from "./buildClaim.ts";
import { decodeClaim } from "./decodeClaim.ts";
import { encodeClaim } from "./encodeClaim.ts";
import { hashClaim } from "./hashClaim.ts";

const adult = credentialOf(caseCalled("of age")).claim;
const slots = encodeClaim(adult);
/** A claim's slots with something added to one. */
const plus = (slot: number, value: bigint): bigint[] =>
  slots.map((content, index) => (index === slot ? content + value : content));

describe("buildClaim", () => {
  it("behavior: leaves out what is not given, and takes zeros for what they are", () => {
    const claim = buildClaim({ schema: 0n, subject: 0n, revocationNonce: 0n });
    expect(claim).toEqual({
      schema: 0n,
      subject: 0n,
      revocationNonce: 0n,
      expiration: undefined,
      indexDataB: 0n,
      valueDataA: 0n,
      valueDataB: 0n,
    });
    expect(buildClaim({ ...claim, expiration: 0n }).expiration).toBe(0n);
  });

  it.each([
    ["schema", 1n << 128n],
    ["revocationNonce", 1n << 64n],
    ["expiration", 1n << 64n],
    ["subject", FIELD_ORDER],
    ["indexDataB", FIELD_ORDER],
    ["valueDataA", FIELD_ORDER],
    ["valueDataB", FIELD_ORDER],
  ])("error: %s at its limit and below zero", (part, limit) => {
    expect(buildClaim({ ...adult, [part]: limit - 1n })).toEqual({ ...adult, [part]: limit - 1n });
    for (const value of [limit, -1n]) {
      expect(() => buildClaim({ ...adult, [part]: value })).toThrow(ValueOutOfRangeError);
      expect(() => hashClaim({ ...adult, [part]: value })).toThrow(new RegExp(`^${part} is ${value}`));
    }
  });
});

describe("encodeClaim and hashClaim", () => {
  it.each(credentialCases)("vector: $name", (given) => {
    const { claim } = credentialOf(given);
    expect(claim).toEqual({
      schema: BigInt(given.schema),
      subject: BigInt(given.commitment),
      revocationNonce: BigInt(given.revocationNonce),
      expiration: given.expires === "1" ? BigInt(given.expiration) : undefined,
      indexDataB: BigInt(given.indexDataB),
      valueDataA: BigInt(given.valueDataA),
      valueDataB: BigInt(given.valueDataB),
    });
    expect(encodeClaim(claim).map(String)).toEqual(given.claim);
    const { hi, hv, claimHash } = hashClaim(claim);
    expect([hi, hv, claimHash].map(String)).toEqual([given.hi, given.hv, given.claimHash]);
  });

  it.each([undefined, 1_826_536_000n])("behavior: are iden3's, with expiration %s", (expiration) => {
    const options = [
      ClaimOptions.withIndexDataInts(adult.subject, adult.indexDataB),
      ClaimOptions.withValueDataInts(adult.valueDataA, adult.valueDataB),
      ClaimOptions.withRevocationNonce(adult.revocationNonce),
    ];
    if (expiration !== undefined) {
      options.push(ClaimOptions.withExpirationDate(new Date(Number(expiration) * 1000)));
    }
    const theirs = Iden3Claim.newClaim(SchemaHash.newSchemaHashFromInt(adult.schema), ...options);
    const ours = { ...adult, expiration };
    expect(encodeClaim(ours)).toEqual(theirs.rawSlotsAsInts());
    expect(decodeClaim(theirs.rawSlotsAsInts())).toEqual(ours);
    expect(hashClaim(ours)).toMatchObject(theirs.hiHv());
  });
});

describe("decodeClaim", () => {
  it("behavior: reads a claim that is expired from the beginning of time on", () => {
    const claim = { ...adult, expiration: 0n };
    expect(decodeClaim(encodeClaim(claim))).toEqual(claim);
  });

  it.each([
    ["a subject flag of each kind", 0, 1n << 128n],
    ["a subject flag of each kind", 0, 1n << 129n],
    ["a subject flag of each kind", 0, 1n << 130n],
    ["the flag that it can be updated", 0, 1n << 132n],
    ["the flags of merklized claims", 0, 1n << 133n],
    ["the flags of merklized claims", 0, 1n << 135n],
    ["reserved bits", 0, 1n << 136n],
    ["reserved bits", 0, 1n << 159n],
    ["a version", 0, 1n << 160n],
    ["a version", 0, 1n << 191n],
    ["reserved bits", 0, 1n << 192n],
    ["reserved bits", 0, 1n << 252n],
    ["an iden3 identity in i_1", 1, 1n],
    ["reserved bits", 4, 1n << 128n],
    ["reserved bits", 4, 1n << 252n],
    ["an iden3 identity in v_1", 5, 1n],
  ])("error: %s (slot %i, %d)", (_, slot, value) => {
    expect(() => decodeClaim(plus(slot, value))).toThrow(InvalidClaimError);
    expect(() => decodeClaim(plus(slot, value))).toThrow(expect.objectContaining({ slot }) as Error);
  });

  it("error: iden3's claim that can be updated", () => {
    const theirs = Iden3Claim.newClaim(new SchemaHash(), ClaimOptions.withFlagUpdatable(true));
    expect(() => decodeClaim(theirs.rawSlotsAsInts())).toThrow("it can be updated");
  });

  it("error: an expiration without its flag, and nothing else, is told apart from none", () => {
    const never = encodeClaim({ ...adult, expiration: undefined });
    expect(decodeClaim(never).expiration).toBeUndefined();
    const odd = never.map((slot, index) => (index === 4 ? slot + (1n << 64n) : slot));
    expect(() => decodeClaim(odd)).toThrow(expect.objectContaining({ slot: 4 }) as Error);
  });

  it("error: another number of slots, and slots that are no field elements", () => {
    expect(() => decodeClaim(slots.slice(1))).toThrow("7 slots instead of 8");
    expect(() => decodeClaim([...slots, 0n])).toThrow("9 slots instead of 8");
    for (let slot = 0; slot < 8; slot++) {
      for (const value of [-1n, FIELD_ORDER]) {
        const bad = slots.map((content, index) => (index === slot ? value : content));
        expect(() => decodeClaim(bad)).toThrow(expect.objectContaining({ slot }) as Error);
      }
    }
  });
});
