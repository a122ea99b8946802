/** The compiled `signal` circuit and a valid case to bend. */
import { buildPaths, findCircuit } from "../../compiler/circuits.ts";
import { derivePublicKey } from "../babyjubjub.ts";
import { commitmentOf } from "../model.ts";
import { signalCases, signalInputOf, type SignalCase } from "../signal-cases.ts";
import { eighthOf, groupPath, type SignalInput } from "../signal-model.ts";
import type { Signals } from "./witness-generator.ts";

/** Where the compiled circuit lies. */
export const signalPaths = buildPaths(findCircuit("signal"));

/** A case of the vectors; it need not be the one with this name elsewhere. */
export function signalAt(index: number): SignalCase {
  const found = signalCases[index];
  if (found === undefined) throw new Error(`There is no case ${index}.`);
  return found;
}

/** Changes to a valid input; the signaller's leaf goes where it was. */
export interface SignalChanges extends Partial<Omit<SignalInput, "otherEighth">> {
  readonly otherSecret?: bigint;
}

/** A valid input with some parts changed and everything that follows from them computed anew. */
export function bendSignal(source: SignalCase, changes: SignalChanges): SignalInput {
  const { otherSecret, ...signals } = changes;
  const input = { ...signalInputOf(source), ...signals };
  const other = otherSecret === undefined ? {} : { otherEighth: eighthOf(derivePublicKey(otherSecret)) };
  if (signals.secret === undefined) return { ...input, ...other };
  const commitment = commitmentOf(input.secret);
  const leaves = source.leaves.map((leaf, i) => (i === source.leafIndex ? commitment : leaf));
  return { ...input, ...other, ...groupPath(leaves, source.leafIndex, Number(source.depth)) };
}

/** Inputs in the form that the witness generator takes. */
export function toSignalSignals(input: SignalInput): Signals {
  return { ...signalInputOf(input) };
}
