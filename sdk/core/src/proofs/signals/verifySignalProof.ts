import { InvalidSignalProofError, SignalMismatchError } from "../../errors/signal.ts";
import { signalCircuit } from "../circuits/signalCircuit.ts";
import type { CircuitProof } from "../computeProof.ts";
import { nameSignals } from "../nameSignals.ts";
import { toSolidityProof } from "../toSolidityProof.ts";
import { verifyProofs } from "../verifyProofs.ts";
import { SIGNAL_DEPTH } from "./checkSignal.ts";

/** A signal as a matcher keeps it. */
export type Signal = {
  /** Stands for the two people; shown to nobody. */
  readonly tag: bigint;
  /** Which of the two it is. */
  readonly side: bigint;
  /** To be refused when it comes a second time. */
  readonly nullifier: bigint;
};

/** What a verifier computes or reads by itself, never from the prover. */
export type ExpectedSignal = {
  /** Whether proofs against this root and of exactly this depth are accepted now: ask the passport contract. */
  readonly isKnownRoot: (group: { root: bigint; depth: number }) => boolean | Promise<boolean>;
  /** The present one, by `signalEpoch`. */
  readonly epoch: bigint;
  readonly quota: number;
  /** By `signalScope`. */
  readonly scope: bigint;
  /** Of the request that carries the proof. */
  readonly message: bigint;
};

/**
 * Checks a proof of a signal, and that it says what the verifier expects. It does not know which nullifiers were spent:
 * store each, and refuse it the second time.
 *
 * @param parameters.verificationKey From `loadArtifacts` with `signalCircuit.manifest`.
 * @throws InvalidProofFormatError when proof or signals do not have the verifier's form.
 * @throws SignalMismatchError when it was made for another epoch, quota, scope, message, depth or root.
 * @throws InvalidSignalProofError when it does not hold.
 * @throws What `isKnownRoot` throws.
 * @example
 * const isKnownRoot = (group: { root: bigint; depth: number }) =>
 *   checkMembershipRoot(client, group).then(() => true);
 * const expected = { isKnownRoot, epoch: signalEpoch(now, 86_400), quota: 10, scope, message };
 * const { tag, side, nullifier } = await verifySignalProof({ proof, publicSignals, verificationKey, expected });
 */
export async function verifySignalProof({
  proof,
  publicSignals,
  verificationKey,
  expected,
}: CircuitProof & { verificationKey: object; expected: ExpectedSignal }): Promise<Signal> {
  toSolidityProof(proof);
  const said = nameSignals(signalCircuit.publicSignals, publicSignals);
  const { epoch, scope, message } = expected;
  const wanted = { epoch, quota: BigInt(expected.quota), scope, message };
  for (const signal of ["epoch", "quota", "scope", "message"] as const) {
    if (said[signal] === wanted[signal]) continue;
    throw new SignalMismatchError({ signal, expected: wanted[signal], actual: said[signal] });
  }
  const { root, depth, tag, side, nullifier } = said;
  if (depth < 1n || depth > BigInt(SIGNAL_DEPTH))
    throw new SignalMismatchError({ signal: "depth", actual: depth });
  const isKnown = await expected.isKnownRoot({ root, depth: Number(depth) });
  if (!isKnown) throw new SignalMismatchError({ signal: "root", actual: root });
  const [holds] = await verifyProofs([{ proof, publicSignals, verificationKey }]);
  if (holds !== true) throw new InvalidSignalProofError();
  return { tag, side, nullifier };
}
