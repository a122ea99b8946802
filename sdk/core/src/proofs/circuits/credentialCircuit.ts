import { encodePredicate } from "../../credentials/encodePredicate.ts";
import { MAX_ELEMENT } from "../../credentials/claimLimits.ts";
import { MAX_REVOCATION_LEVELS } from "../../credentials/revocationPath.ts";
import { credentialArtifacts } from "../../generated/artifacts.ts";
import { assertUint } from "../../utils/assertUint.ts";
import type { Circuit, CircuitSignals } from "../Circuit.ts";
import { checkCredential } from "../credentials/checkCredential.ts";
import type { CredentialInput } from "../credentials/CredentialInput.ts";

/** Names of the public signals of the `credential` circuit. */
export type CredentialSignalName = (typeof credentialArtifacts.publicSignals)[number];

/** Proves what an issuer's signed claim says about an identity, and neither which claim nor which identity it is. */
export const credentialCircuit: Circuit<CredentialInput, CredentialSignalName> = {
  name: "credential",
  manifest: credentialArtifacts,
  publicSignals: credentialArtifacts.publicSignals,
  check(input) {
    assertUint("scope", input.scope, MAX_ELEMENT);
    assertUint("message", input.message, MAX_ELEMENT);
    checkCredential(input);
  },
  toSignals,
};

function toSignals({ identity, credential, path, ...input }: CredentialInput): CircuitSignals {
  const { claim, issuerKey, signatureR8, signatureS } = credential;
  const { expiration, revocationNonce, indexDataB, valueDataA, valueDataB } = claim;
  return {
    secret: identity.secret,
    expires: expiration === undefined ? 0n : 1n,
    expiration: expiration ?? 0n,
    ...{ revocationNonce, indexDataB, valueDataA, valueDataB },
    ...{ issuerKey, signatureR8, signatureS },
    siblings: Array.from({ length: MAX_REVOCATION_LEVELS }, (_, level) => path.siblings[level] ?? 0n),
    leafExists: path.leaf === undefined ? 0n : 1n,
    // Where there is no leaf, any key but the claim's own will do.
    leafKey: path.leaf?.nonce ?? revocationNonce + 1n,
    leafValue: path.leaf?.value ?? 0n,
    issuerKeyHash: input.issuerKeyHash,
    schema: input.schema,
    ...encodePredicate(input.predicate),
    time: input.time,
    revocationRoot: input.revocationRoot,
    scope: input.scope,
    message: input.message,
  };
}
