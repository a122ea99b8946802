import { describe, expect, it } from "vitest";

import { refusal } from "../../../../../circuits/test/credential-model.ts";
import { caseCalled, credentialCases, inputOf } from "../../../test/support/credentialCases.ts";
import { buildRevocationTree } from "../../credentials/buildRevocationTree.ts";
import { issueCredential } from "../../credentials/issueCredential.ts";
import { issuerKeyHash } from "../../credentials/issuerKeyHash.ts";
import { revocationPath } from "../../credentials/revocationPath.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import type { Claim, Credential, Predicate } from "../../types/Credential.ts";
import { credentialCircuit } from "../circuits/credentialCircuit.ts";
import { checkCredential } from "./checkCredential.ts";
import type { CredentialInput } from "./CredentialInput.ts";

const privateKey = new Uint8Array(32).fill(9);
const adult = inputOf(caseCalled("of age"));
const resident = inputOf(caseCalled("a resident"));

/** The adult's claim with a change, signed anew by an issuer of this test. */
function issued(change: Partial<Claim>, input: Partial<CredentialInput> = {}): CredentialInput {
  const credential = issueCredential({ privateKey, claim: { ...adult.credential.claim, ...change } });
  return {
    ...adult,
    credential,
    issuerKeyHash: issuerKeyHash(credential.issuerKey),
    path: revocationPath(buildRevocationTree([]), credential.claim.revocationNonce),
    ...input,
  };
}

/** What the model says to the circuit's inputs. */
function modelSays(input: CredentialInput): string | undefined {
  return refusal(credentialCircuit.toSignals(input) as unknown as Parameters<typeof refusal>[0]);
}

/** That an input is refused by a name, and by the model for a reason. */
function expectRefused(input: CredentialInput, name: string, reason: string, fields: object = {}): void {
  expect(() => credentialCircuit.check(input)).toThrow(expect.objectContaining({ name, ...fields }) as Error);
  expect(modelSays(input)).toBe(reason);
}

describe("checkCredential", () => {
  it.each(credentialCases)("vector: lets pass what the model accepts: $name", (given) => {
    const input = inputOf(given);
    expect(() => checkCredential(input)).not.toThrow();
    expect(modelSays(input)).toBeUndefined();
  });

  it("behavior: needs no secret: the commitment will do", () => {
    const { commitment } = adult.identity;
    expect(() => checkCredential({ ...adult, identity: { commitment } })).not.toThrow();
  });

  it("error: another issuer is asked for", () => {
    const expected = adult.issuerKeyHash + 1n;
    const fields = { expected, actual: adult.issuerKeyHash };
    expectRefused({ ...adult, issuerKeyHash: expected }, "CredentialIssuerError", "another issuer", fields);
  });

  it("error: another schema is asked for", () => {
    const expected = adult.schema + 1n;
    const fields = { expected, actual: adult.schema };
    expectRefused({ ...adult, schema: expected }, "CredentialSchemaError", "not signed", fields);
  });

  it("error: another's credential", () => {
    const { identity } = inputOf(caseCalled("not equal to zero"));
    const fields = { expected: identity.commitment, actual: adult.identity.commitment };
    expectRefused({ ...adult, identity }, "CredentialSubjectError", "not signed", fields);
  });

  it("error: expired, from its expiration on; a second before it is not", () => {
    const expiration = adult.credential.claim.expiration as bigint;
    expect(() => checkCredential({ ...adult, time: expiration - 1n })).not.toThrow();
    expectRefused({ ...adult, time: expiration }, "CredentialExpiredError", "expired", {
      expiration,
      time: expiration,
      details: `it expired at ${expiration}, the time is ${expiration}`,
    });
    const never = issued({ expiration: undefined }, { time: (1n << 64n) - 1n });
    expect(() => checkCredential(never)).not.toThrow();
    expect(modelSays(never)).toBeUndefined();
    expectRefused(issued({ expiration: 0n }, { time: 0n }), "CredentialExpiredError", "expired");
  });

  it("error: a time above 64 bits", () => {
    expectRefused({ ...adult, time: 1n << 64n }, "ValueOutOfRangeError", "time above 64 bits", {
      field: "time",
    });
  });

  it("error: what is asked does not hold, with figures", () => {
    const predicate = { operator: "greater", slot: "valueDataB", bound: 500n } as const;
    const poor = issued({ valueDataB: 410n }, { predicate });
    expectRefused(poor, "PredicateNotMetError", "predicate not satisfied", {
      details: "valueDataB is 410, more than 500 is asked",
    });
    expect(() => checkCredential(issued({ valueDataB: 501n }, { predicate }))).not.toThrow();
  });

  it("error: the size of a value above 64 bits is asked for", () => {
    const predicate = { operator: "greater", slot: "valueDataB", bound: 500n } as const;
    const huge = issued({ valueDataB: 1n << 64n }, { predicate });
    expectRefused(huge, "ValueOutOfRangeError", "predicate not satisfied", { field: "valueDataB" });
  });

  it("error: an empty range", () => {
    const predicate = { operator: "between", slot: "valueDataB", low: 2n, high: 1n } as const;
    expect(() => checkCredential({ ...adult, predicate })).toThrow(
      expect.objectContaining({ name: "InvalidPredicateError" }) as Error,
    );
  });

  it("error: a signature that does not hold", () => {
    const bend = (change: Partial<Credential>): CredentialInput => ({
      ...adult,
      credential: { ...adult.credential, ...change },
    });
    const { signatureS, signatureR8, claim } = adult.credential;
    for (const input of [
      bend({ signatureS: signatureS + 1n }),
      bend({ signatureR8: [signatureR8[1], signatureR8[0]] }),
      bend({ claim: { ...claim, indexDataB: claim.indexDataB - 1n } }),
    ]) {
      expectRefused(input, "CredentialSignatureError", "not signed");
    }
  });

  it("error: revoked, with nonce and root", () => {
    const { nonce } = resident.path;
    const tree = buildRevocationTree([nonce]);
    const path = { ...resident.path, root: tree.root, siblings: [], leaf: { nonce, value: 0n } };
    const fields = { nonce, root: tree.root };
    expectRefused(
      { ...resident, path, revocationRoot: tree.root },
      "CredentialRevokedError",
      "revoked",
      fields,
    );
  });

  it("error: a path that leads elsewhere, is another nonce's, or too long", () => {
    const { path } = resident;
    const [first = 0n, ...rest] = path.siblings;
    for (const other of [
      { ...path, siblings: [first + 1n, ...rest] },
      { ...path, siblings: rest },
      { ...path, leaf: undefined },
      { ...path, leaf: { nonce: 104n, value: 0n } },
      { ...path, root: path.root + 1n },
      revocationPath(buildRevocationTree([7n, 9n, 12n, 25n, 40n, 105n]), 40n ^ 1n ^ 2n),
    ]) {
      const input = { ...resident, path: { ...other, nonce: path.nonce } };
      expect(() => checkCredential(input)).toThrow(
        expect.objectContaining({ name: "PathMismatchError" }) as Error,
      );
    }
    const long = { ...path, siblings: Array<bigint>(25).fill(1n) };
    expect(() => checkCredential({ ...resident, path: long })).toThrow(
      expect.objectContaining({ name: "RevocationPathTooLongError", levels: 25 }) as Error,
    );
    const outside = { ...path, siblings: [first + FIELD_ORDER, ...rest] };
    expect(() => checkCredential({ ...resident, path: outside })).toThrow(
      expect.objectContaining({ name: "ValueOutOfRangeError" }) as Error,
    );
  });

  it("error: another root than asked for", () => {
    const contractRoot = resident.revocationRoot + 1n;
    expectRefused({ ...resident, revocationRoot: contractRoot }, "RevocationRootError", "another root", {
      root: resident.revocationRoot,
      contractRoot,
      stale: "unknown",
    });
  });

  it.each(["scope", "message"] as const)("error: a %s that is no field element", (field) => {
    for (const value of [-1n, FIELD_ORDER]) {
      expect(() => credentialCircuit.check({ ...adult, [field]: value })).toThrow(
        expect.objectContaining({ name: "ValueOutOfRangeError", field }) as Error,
      );
    }
  });

  it("behavior: agrees with the model on each predicate at its bound", () => {
    const at = (predicate: Predicate, value: bigint): void => {
      const input = { ...base, credential: withValue(value), predicate };
      let passed = true;
      try {
        checkCredential(input);
      } catch {
        passed = false;
      }
      expect(passed, `${JSON.stringify({ ...predicate, value }, text)}`).toBe(modelSays(input) === undefined);
    };
    const text = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
    const base = issued({});
    const kept = new Map<bigint, Credential>();
    const withValue = (value: bigint): Credential => {
      const found = kept.get(value) ?? issued({ valueDataB: value }).credential;
      kept.set(value, found);
      return found;
    };
    const slot = "valueDataB";
    for (const value of [0n, 1n, 499n, 500n, 501n, FIELD_ORDER - 1n]) {
      for (const operator of ["equal", "notEqual", "less", "greater"] as const) {
        at({ operator, slot, bound: 500n }, value);
      }
      at({ operator: "between", slot, low: 1n, high: 500n }, value);
      at({ operator: "inSet", slot, set: [1n, 500n] }, value);
      at({ operator: "notInSet", slot, set: [1n, 500n] }, value);
    }
  }, 60_000);
});
