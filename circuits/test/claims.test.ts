/** Claims as iden3 builds, hashes and signs them, and trees as its packages build them, are what the circuit takes. */
import { readFileSync } from "node:fs";

import { Claim, ClaimOptions, SchemaHash } from "@iden3/js-iden3-core";
import { buildEddsa, newMemEmptyTrie, SMT, SMTMemDb } from "circomlibjs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import type { Point } from "./babyjubjub.ts";
import { credentialCases, credentialInputOf, prepare } from "./credential-cases.ts";
import {
  absenceOf,
  DEPTH,
  hashClaim,
  isSigned,
  keyHashOf,
  predicateOf,
  refusal,
  revocationRootOf,
  type Claim as Slots,
  type CredentialInput,
} from "./credential-model.ts";
import { caseCalled, paths, toSignals } from "./support/credential.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

interface Vectors {
  readonly hashes: { claim: string[]; hi: string; hv: string };
  readonly signatures: readonly { source: string; claim: string[]; key: string[]; R8: string[]; S: string }[];
  readonly revocation: { revoked: string; root: string };
  readonly expiration: { v0: string; expiration: string };
}

const official = JSON.parse(
  readFileSync(`${circuitsFolder}test/vectors/iden3-claims.json`, "utf8"),
) as Vectors;
const slotsOf = (claim: readonly string[]): Slots => claim.map(BigInt) as unknown as Slots;
const pointOf = ([x, y]: readonly string[]): Point => [BigInt(x ?? 0), BigInt(y ?? 0)];

const ADULT = caseCalled("of age");
const NEVER = caseCalled("a slot revealed");

/** What an issuer does, with iden3's package. */
function build(schema: bigint, data: readonly bigint[], nonce: bigint, expiration?: bigint): Claim {
  const [subject = 0n, indexDataB = 0n, valueDataA = 0n, valueDataB = 0n] = data;
  const options = [
    ClaimOptions.withIndexDataInts(subject, indexDataB),
    ClaimOptions.withValueDataInts(valueDataA, valueDataB),
    ClaimOptions.withRevocationNonce(nonce),
  ];
  if (expiration !== undefined) {
    options.push(ClaimOptions.withExpirationDate(new Date(Number(expiration) * 1000)));
  }
  return Claim.newClaim(SchemaHash.newSchemaHashFromInt(schema), ...options);
}

let generator: WitnessGenerator;
let anyTree: SMT;

beforeAll(async () => {
  generator = await loadWitnessGenerator(paths);
  anyTree = await newMemEmptyTrie();
});

/** A tree of circomlibjs over these nonces. */
async function plant(nonces: readonly bigint[]): Promise<SMT> {
  const { F, hash0, hash1 } = anyTree;
  const tree = new SMT(new SMTMemDb(F), F.e(0n), hash0, hash1, F);
  for (const nonce of nonces) await tree.insert(F.e(nonce), F.e(0n));
  return tree;
}

describe("iden3's own vectors", () => {
  it("hash as the model does", () => {
    const { claim, hi, hv } = official.hashes;
    expect(hashClaim(slotsOf(claim))).toMatchObject({ hi: BigInt(hi), hv: BigInt(hv) });
    const built = Claim.newClaim(new SchemaHash(), ClaimOptions.withFlagUpdatable(true));
    expect(built.rawSlotsAsInts().map(String)).toEqual(claim);
  });

  it.each(official.signatures)("are signed as the model checks it: $source", ({ claim, key, R8, S }) => {
    const { claimHash } = hashClaim(slotsOf(claim));
    const signature = { signatureR8: pointOf(R8), signatureS: BigInt(S) };
    expect(isSigned(pointOf(key), signature, claimHash)).toBe(true);
    expect(isSigned(pointOf(key), signature, claimHash + 1n)).toBe(false);
  });

  it("have a revocation tree as the model builds it", () => {
    const { revoked, root } = official.revocation;
    expect(revocationRootOf([[BigInt(revoked), 0n]])).toBe(BigInt(root));
  });

  it("have the expiration where the model has it", () => {
    const { v0, expiration } = official.expiration;
    expect(BigInt(v0) >> 64n).toBe(BigInt(expiration));
  });

  it("are refused where they name an iden3 identity: the subject is no Aura identity", async () => {
    const { claim = [], key = [], R8 = [], S = "0" } = official.signatures[1] ?? {};
    const [i0, , , i3, v0, , v2, v3] = slotsOf(claim);
    const input: CredentialInput = {
      ...credentialInputOf(ADULT),
      ...{ schema: BigInt.asUintN(128, i0), expires: 1n, indexDataB: i3, valueDataA: v2, valueDataB: v3 },
      ...{ revocationNonce: BigInt.asUintN(64, v0), expiration: v0 >> 64n, leafKey: 0n },
      ...{ issuerKey: pointOf(key), signatureR8: pointOf(R8), signatureS: BigInt(S) },
      issuerKeyHash: keyHashOf(pointOf(key)),
      time: 0n,
    };
    expect(refusal(input)).toBe("not signed");
    expect((await generator.refusedIn(toSignals(input)))?.[0]).toBe("EdDSAPoseidon");
  });
});

describe("a claim built with @iden3/js-iden3-core", () => {
  it.each(credentialCases)("is the model's, slot by slot and in its hashes: $name", (source) => {
    // Dates are JavaScript's: those far beyond the year 275760 are set as the bytes that they are.
    const { schema, commitment, indexDataB, valueDataA, valueDataB, revocationNonce, expires } = source;
    const far = source.expiration > 8_640_000_000_000n;
    const expiration = expires === 1n && !far ? source.expiration : undefined;
    const claim = build(
      schema,
      [commitment, indexDataB, valueDataA, valueDataB],
      revocationNonce,
      expiration,
    );
    const [i0 = 0n, ...others] = claim.rawSlotsAsInts();
    const [, , , v0 = 0n] = others;
    const slots = far
      ? [i0 + (1n << 131n), ...others.with(3, v0 + (source.expiration << 64n))]
      : [i0, ...others];
    expect(slots).toEqual(source.claim);
    if (!far) expect(claim.hiHv()).toEqual({ hi: source.hi, hv: source.hv });
  });

  it("and signed with circomlibjs proves what it says, in a tree of circomlibjs", async () => {
    const eddsa = await buildEddsa();
    const { F } = eddsa;
    const issuer = new Uint8Array(32).fill(7);
    const [keyX, keyY] = eddsa.prv2pub(issuer);
    const issuerKey: Point = [F.toObject(keyX), F.toObject(keyY)];
    const tree = await plant([1n, 5n, 8n, 1000n]);

    const nonce = 4n;
    const expiration = ADULT.time + 10n;
    const claim = build(ADULT.schema, [ADULT.commitment, 19900615n, 276n, 740n], nonce, expiration);
    const { hi, hv } = claim.hiHv();
    const { claimHash } = hashClaim(claim.rawSlotsAsInts() as unknown as Slots);
    expect(hashClaim(claim.rawSlotsAsInts() as unknown as Slots)).toMatchObject({ hi, hv });
    const { R8, S } = eddsa.signPoseidon(issuer, F.e(claimHash));
    const found = await tree.find(tree.F.e(nonce));
    expect(found.found).toBe(false);

    const input: CredentialInput = {
      ...credentialInputOf(ADULT),
      ...{ revocationNonce: nonce, expiration, issuerKey },
      ...{ signatureR8: [F.toObject(R8[0]), F.toObject(R8[1])], signatureS: S },
      siblings: Array.from({ length: DEPTH }, (_, i) => toNumber(tree.F, found.siblings[i])),
      leafExists: found.isOld0 ? 0n : 1n,
      leafKey: found.isOld0 ? nonce + 1n : tree.F.toObject(found.notFoundKey),
      leafValue: found.isOld0 ? 0n : tree.F.toObject(found.notFoundValue),
      issuerKeyHash: keyHashOf(issuerKey),
      revocationRoot: tree.F.toObject(tree.root),
    };
    expect(refusal(input)).toBeUndefined();
    const witness = await generator.witness(toSignals(input));
    expect(witness[1]).toBe(ADULT.nullifier);
  });

  it("that never expires has no flag and no expiration", async () => {
    const claim = build(NEVER.schema, [NEVER.commitment, 1n, 2n, 3n], 4n);
    expect(claim.getExpirationDate()).toBeNull();
    const changes = { indexDataB: 1n, valueDataA: 2n, valueDataB: 3n, revocationNonce: 4n };
    const bound = { predicate: predicateOf("equal", "valueDataB"), bound: 3n };
    const input = prepare({ ...NEVER, ...changes, ...bound, revoked: [] });
    expect(claim.hIndex()).toBe(hashClaim(claim.rawSlotsAsInts() as unknown as Slots).hi);
    expect(await generator.refusedIn(toSignals(input))).toBeUndefined();
  });
});

describe("a revocation tree", () => {
  const nonces = fc.uniqueArray(fc.oneof(fc.bigInt(0n, 40n), fc.bigInt(0n, (1n << 64n) - 1n)), {
    minLength: 0,
    maxLength: 12,
  });

  it("has the root and the paths of circomlibjs's", async () => {
    const property = fc.asyncProperty(nonces, fc.bigInt(0n, 50n), async (revoked, nonce) => {
      const tree = await plant(revoked);
      const leaves = revoked.map((key) => [key, 0n] as const);
      expect(revocationRootOf(leaves)).toBe(tree.F.toObject(tree.root));
      const found = await tree.find(tree.F.e(nonce));
      expect(found.found).toBe(revoked.includes(nonce));
      if (found.found) return;
      const absence = absenceOf(nonce, leaves);
      const siblings = Array.from({ length: DEPTH }, (_, i) => toNumber(tree.F, found.siblings[i]));
      expect(absence?.siblings).toEqual(siblings);
      expect(absence?.leafExists).toBe(found.isOld0 ? 0n : 1n);
      if (!found.isOld0) expect(absence?.leafKey).toBe(tree.F.toObject(found.notFoundKey));
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

/** A sibling; beyond the end there is none. */
function toNumber<Element>(F: { toObject(element: Element): bigint }, sibling: Element | undefined): bigint {
  return sibling === undefined ? 0n : F.toObject(sibling);
}
