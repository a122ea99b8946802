import { createHash } from "node:crypto";

import { ArtifactHashMismatchError } from "@aura-protocol/sdk";
import { reputationCircuit } from "@aura-protocol/sdk/proofs";

import { reputationVerificationKeyText } from "../generated/reputationVerificationKey.ts";

/**
 * The key that comes with this package, once it is known to be the one that the SDK pins.
 * @throws ArtifactHashMismatchError when package and SDK are of different versions, or somebody changed one.
 */
export function pinnedVerificationKey(): object {
  const { file, sha256 } = reputationCircuit.manifest.verificationKey;
  const actual = createHash("sha256").update(reputationVerificationKeyText).digest("hex");
  if (actual !== sha256) throw new ArtifactHashMismatchError({ file, expected: sha256, actual });
  return JSON.parse(reputationVerificationKeyText) as object;
}
