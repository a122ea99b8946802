import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { absenceOf, revocationRootOf } from "../../../../circuits/test/credential-model.ts";
import { credentialCases, pathOf } from "../../test/support/credentialCases.ts";
import { readJson } from "../../test/support/readJson.ts";
import { CredentialRevokedError, RevocationPathTooLongError } from "../errors/credential.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { buildRevocationTree } from "./buildRevocationTree.ts";
import { MAX_REVOCATION_LEVELS, revocationPath, revocationPathRoot } from "./revocationPath.ts";

/** iden3's trees hold 0 beside each nonce. One of the cases has another value, as only its path is of interest. */
const listed = credentialCases.filter(({ revoked }) => revoked.every(([, value]) => value === "0"));
const MAX_NONCE = (1n << 64n) - 1n;

describe("buildRevocationTree", () => {
  it.each(listed)("vector: $name", (given) => {
    const tree = buildRevocationTree(given.revoked.map(([nonce]) => BigInt(nonce)));
    expect(tree.root).toBe(BigInt(given.revocationRoot));
    expect(revocationPath(tree, BigInt(given.revocationNonce))).toEqual(pathOf(given));
  });

  it("vector: all but one of the cases have a list, and iden3's tree has its root", () => {
    expect(listed).toHaveLength(credentialCases.length - 1);
    const { revocation } = readJson<{ revocation: { revoked: string; root: string } }>(
      "circuits/test/vectors/iden3-claims.json",
    );
    expect(buildRevocationTree([BigInt(revocation.revoked)]).root).toBe(BigInt(revocation.root));
  });

  it("behavior: neither the order matters nor how often a nonce comes, and the list stays as it is", () => {
    const nonces = [5n, 1n, 9n, 1n];
    const { root } = buildRevocationTree(nonces);
    expect(buildRevocationTree([9n, 5n, 1n]).root).toBe(root);
    expect(nonces).toEqual([5n, 1n, 9n, 1n]);
    expect(buildRevocationTree([]).root).toBe(0n);
    expect(buildRevocationTree([0n]).root).not.toBe(0n);
  });

  it("error: nonces of more than 64 bits, or below zero", () => {
    expect(buildRevocationTree([MAX_NONCE]).root).not.toBe(0n);
    for (const nonce of [MAX_NONCE + 1n, -1n]) {
      expect(() => buildRevocationTree([0n, nonce])).toThrow(ValueOutOfRangeError);
      expect(() => revocationPath(buildRevocationTree([0n]), nonce)).toThrow(ValueOutOfRangeError);
    }
  });
});

describe("revocationPath", () => {
  const nonce = fc.oneof(fc.bigInt({ min: 0n, max: 40n }), fc.bigInt({ min: 0n, max: MAX_NONCE }));

  it("behavior: agrees with the model on root and path of any list", () => {
    const property = fc.property(fc.uniqueArray(nonce, { maxLength: 12 }), nonce, (revoked, own) => {
      const tree = buildRevocationTree(revoked);
      const leaves = revoked.map((key) => [key, 0n] as const);
      expect(tree.root).toBe(revocationRootOf(leaves));
      if (revoked.includes(own)) {
        expect(() => revocationPath(tree, own)).toThrow(CredentialRevokedError);
        return;
      }
      const path = revocationPath(tree, own);
      const { siblings, leafExists, leafKey, leafValue } = absenceOf(own, leaves) as NonNullable<
        ReturnType<typeof absenceOf>
      >;
      const filled = Array.from({ length: MAX_REVOCATION_LEVELS }, (_, level) => path.siblings[level] ?? 0n);
      expect(filled).toEqual(siblings);
      expect(path.leaf).toEqual(leafExists === 1n ? { nonce: leafKey, value: leafValue } : undefined);
      expect(revocationPathRoot(path)).toBe(tree.root);
    });
    fc.assert(property, { numRuns: 100 });
  }, 60_000);

  it("error: a revoked nonce, with it and the root", () => {
    const tree = buildRevocationTree([0n, 7n]);
    for (const own of [0n, 7n]) {
      expect(() => revocationPath(tree, own)).toThrow(
        expect.objectContaining({ name: "CredentialRevokedError", nonce: own, root: tree.root }) as Error,
      );
    }
  });

  it("error: a path of 25 levels; one of 24 passes", () => {
    // Nonces that part from 0 at one level each, from the lowest bit on.
    const parting = (levels: number): bigint[] =>
      Array.from({ length: levels }, (_, level) => 1n << BigInt(level));
    // The last two share 24 and 25 bits with 0, and part from each other above.
    const longest = revocationPath(buildRevocationTree(parting(25)), 0n);
    expect(longest.siblings).toHaveLength(24);
    expect(
      absenceOf(
        0n,
        parting(25).map((key) => [key, 0n] as const),
      ),
    ).toBeDefined();
    const tree = buildRevocationTree(parting(26));
    expect(
      absenceOf(
        0n,
        parting(26).map((key) => [key, 0n] as const),
      ),
    ).toBeUndefined();
    expect(() => revocationPath(tree, 0n)).toThrow(RevocationPathTooLongError);
    expect(() => revocationPath(tree, 0n)).toThrow(
      expect.objectContaining({ nonce: 0n, levels: 25 }) as Error,
    );
    // Other claims stay provable.
    expect(revocationPath(tree, 3n).siblings.length).toBeLessThanOrEqual(24);
  });
});
