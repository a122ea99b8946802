import { createHash } from "node:crypto";

import { readManifest, type Manifest } from "../../circuits/compiler/manifest.ts";
import { withoutMetadata } from "../circuits/verifier-bytecode.ts";
import { DeployError } from "./errors.ts";
import type { Plan } from "./plan.ts";

/** Thrown when the build's verifier is not the one that belongs to a circuit's key. */
export class VerifierMismatchError extends DeployError {
  override readonly name = "VerifierMismatchError";
  readonly circuit: string;
  readonly contract: string;

  constructor(circuit: string, contract: string) {
    super(
      `${contract} of this build is not the verifier of circuit ${circuit} that circuits/keys/manifest.json names: it ` +
        "would refuse honest proofs, or accept those of another key. Run `npx hardhat build` on the committed sources, " +
        "and `node scripts/circuits/check.ts` to see what differs. Nothing was deployed.",
    );
    this.circuit = circuit;
    this.contract = contract;
  }
}

/**
 * Lets a plan through whose verifiers are the manifest's, byte for byte but for metadata.
 *
 * @throws VerifierMismatchError for the first that is not.
 */
export function requireManifestVerifiers(
  { steps }: Pick<Plan, "steps">,
  { circuits }: Pick<Manifest, "circuits"> = readManifest(),
): void {
  for (const [circuit, { verifier }] of Object.entries(circuits)) {
    const artifact = steps.find(({ name }) => name === verifier.contract)?.artifact;
    // Not every circuit has a verifier on the chain.
    if (artifact === undefined) continue;
    const code = createHash("sha256").update(withoutMetadata(artifact.deployedBytecode)).digest("hex");
    if (code !== verifier.bytecodeSha256) throw new VerifierMismatchError(circuit, verifier.contract);
  }
}
