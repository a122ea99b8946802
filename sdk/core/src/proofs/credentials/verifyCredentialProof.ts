import { credentialCircuit, type CredentialSignalName } from "../circuits/credentialCircuit.ts";
import type { CircuitProof } from "../computeProof.ts";
import { nameSignals } from "../nameSignals.ts";
import { toSolidityProof } from "../toSolidityProof.ts";
import { withSnarkjs } from "../withSnarkjs.ts";

/** What a proof of a credential must say; signals that are left out may be anything. */
export type ExpectedCredentialSignals = Partial<Readonly<Record<CredentialSignalName, bigint>>>;

/**
 * Whether a proof of a credential holds, and says what is expected. What is left out of `expected` was not looked at: a
 * proof for another issuer, predicate, root, scope or message is a good proof too.
 *
 * @param parameters.expected Compared with the public signals by name.
 * @throws InvalidProofFormatError when proof or signals do not have the verifier's form.
 * @example
 * const { issuerKeyHash, schema, predicate, bound } = rule;
 * const { root: revocationRoot } = buildRevocationTree(revoked);
 * const expected = { issuerKeyHash, schema, predicate, bound, revocationRoot, scope, message };
 * const holds = await verifyCredentialProof({ proof, publicSignals, expected, verificationKey });
 */
export async function verifyCredentialProof({
  proof,
  publicSignals,
  expected,
  verificationKey,
}: CircuitProof & { expected: ExpectedCredentialSignals; verificationKey: object }): Promise<boolean> {
  toSolidityProof(proof);
  const said = nameSignals(credentialCircuit.publicSignals, publicSignals);
  const names = credentialCircuit.publicSignals;
  if (names.some((name) => expected[name] !== undefined && expected[name] !== said[name])) return false;
  return withSnarkjs(({ groth16 }) => groth16.verify(verificationKey, publicSignals, proof));
}
