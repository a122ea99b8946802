import { reputationArtifacts } from "../../generated/artifacts.ts";
import type { Circuit } from "../Circuit.ts";
import { checkClaim } from "../checkClaim.ts";
import { checkProfilePath } from "../checkProfilePath.ts";
import type { PublicSignalName } from "../namePublicSignals.ts";
import type { ReputationInput } from "../ReputationInput.ts";

/** Proves a score, badges and least components of a profile in an epoch's tree. */
export const reputationCircuit: Circuit<ReputationInput, PublicSignalName> = {
  name: "reputation",
  manifest: reputationArtifacts,
  publicSignals: reputationArtifacts.publicSignals,
  check(input) {
    checkClaim(input);
    checkProfilePath(input);
  },
  toSignals: (input) => input,
};
