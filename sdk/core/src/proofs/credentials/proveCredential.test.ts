import { describe, expect, it } from "vitest";

import { caseCalled, credentialCases, inputOf } from "../../../test/support/credentialCases.ts";
import { readKey } from "../../../test/support/reputationCases.ts";
import { CredentialExpiredError } from "../../errors/credential.ts";
import { InvalidProofFormatError } from "../../errors/proof.ts";
import { credentialCircuit } from "../circuits/credentialCircuit.ts";
import { loadArtifacts } from "../loadArtifacts.ts";
import { credentialMessage } from "./credentialMessage.ts";
import { credentialNullifier } from "./credentialNullifier.ts";
import { credentialScope } from "./credentialScope.ts";
import { proveCredential } from "./proveCredential.ts";
import { verifyCredentialProof } from "./verifyCredentialProof.ts";

const signalNames = [
  ["secret", "expires", "indexDataB", "revocationNonce", "expiration", "valueDataA", "valueDataB"],
  ["issuerKey", "signatureR8", "signatureS", "siblings", "leafExists", "leafKey", "leafValue", "set"],
  ["issuerKeyHash", "schema", "predicate", "bound", "time", "revocationRoot", "scope", "message"],
].flat();

const asText = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : String(value));

describe("the credential circuit", () => {
  it.each(credentialCases)("vector: inputs, scope, message and nullifier: $name", (given) => {
    const { chainId, minter, badgeType, epoch, account } = given.context;
    const input = inputOf(given);
    const scope = credentialScope({
      chainId: Number(chainId),
      minter,
      badgeType: BigInt(badgeType),
      epoch: BigInt(epoch),
    });
    expect(scope).toBe(input.scope);
    expect(credentialMessage(account)).toBe(input.message);
    const nullifier = credentialNullifier(input.identity.secret, scope);
    expect(nullifier).toBe(BigInt(given.nullifier));

    const signals = credentialCircuit.toSignals(input);
    expect(Object.keys(signals).sort()).toEqual(signalNames.toSorted());
    for (const name of signalNames) {
      expect(asText(signals[name]), name).toEqual(given[name as keyof typeof given]);
    }
    const named = { ...signals, nullifier };
    const publicSignals = credentialCircuit.publicSignals.map((name) =>
      String(named[name as keyof typeof named]),
    );
    expect(publicSignals).toEqual(given.publicSignals);
  });
});

describe("proveCredential", { timeout: 120_000 }, () => {
  it("behavior: holds for what it says, and for nothing else", async () => {
    const given = caseCalled("a resident");
    const artifacts = await loadArtifacts({ manifest: credentialCircuit.manifest, read: readKey });
    const input = inputOf(given);
    const { proof, publicSignals } = await proveCredential({ input, artifacts });
    expect(publicSignals).toEqual(given.publicSignals);

    const { verificationKey } = artifacts;
    const { issuerKeyHash, schema, time, revocationRoot, scope, message } = input;
    const [predicate, bound] = [BigInt(given.predicate), BigInt(given.bound)];
    const expected = { issuerKeyHash, schema, predicate, bound, time, revocationRoot, scope, message };
    const verify = (signals: readonly string[], wanted: object = expected) =>
      verifyCredentialProof({ proof, publicSignals: [...signals], expected: wanted, verificationKey });
    expect(await verify(publicSignals)).toBe(true);
    expect(await verify(publicSignals, {})).toBe(true);
    for (const name of Object.keys(expected) as (keyof typeof expected)[]) {
      expect(await verify(publicSignals, { ...expected, [name]: expected[name] + 1n }), name).toBe(false);
    }
    expect(await verify(publicSignals, { ...expected, nullifier: 0n })).toBe(false);
    for (const [index, signal] of publicSignals.entries()) {
      const other = publicSignals.with(index, String(BigInt(signal) + 1n));
      expect(await verify(other, {}), credentialCircuit.publicSignals[index] as string).toBe(false);
    }
    await expect(verify(publicSignals.slice(1))).rejects.toThrow(InvalidProofFormatError);
    await expect(verify(publicSignals.with(0, "-1"))).rejects.toThrow(InvalidProofFormatError);
  });

  it("error: what does not hold, before a file is read", async () => {
    const input = { ...inputOf(caseCalled("of age")), time: (1n << 64n) - 1n };
    const artifacts = { wasm: new Uint8Array(), zkey: new Uint8Array() };
    await expect(proveCredential({ input, artifacts })).rejects.toThrow(CredentialExpiredError);
  });
});
