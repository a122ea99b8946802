import { proveCircuit } from "./prove-circuit.ts";
import type { Proof, ReputationCase } from "./vectors.ts";

/** What a proof is made for; everything else comes from the profile. */
export interface Claimed {
  readonly statement: bigint;
  readonly badgeMask: bigint;
  readonly scope: bigint;
  readonly message: bigint;
}

/**
 * Proves with the committed key, in this thread.
 *
 * @throws Error when the profile does not meet the statement.
 */
export async function prove(
  profile: ReputationCase,
  claimed: Claimed,
): Promise<{ nullifier: bigint; proof: Proof }> {
  const { secret, passportId, components, badgeSet, children, root } = profile;
  const input = {
    secret,
    passportId,
    components: [...components],
    badgeSet,
    children: children.map((level) => [...level]),
    root,
    ...claimed,
  };
  const { proof, publicSignals } = await proveCircuit("reputation", input);
  const [nullifier] = publicSignals;
  if (nullifier === undefined) throw new Error("The proof has no public signals.");
  return { nullifier, proof };
}
