/** The compiled `reputation` circuit and a valid case to bend. */
import { buildPaths, findCircuit } from "../../compiler/circuits.ts";
import { cases, inputOf, type Case } from "../cases.ts";
import {
  commitmentOf,
  leafOf,
  packStatement,
  treePath,
  unpackStatement,
  type ReputationInput,
  type Statement,
} from "../model.ts";
import type { Signals } from "./witness-generator.ts";

/** Where the compiled circuit lies. */
export const paths = buildPaths(findCircuit("reputation"));

/** A case of the vectors; it need not be the one with this name elsewhere. */
export function caseAt(index: number): Case {
  const found = cases[index];
  if (found === undefined) throw new Error(`There is no case ${index}.`);
  return found;
}

/** Changes to a valid input; a profile that changes is put into the tree again. */
export interface Changes extends Partial<Omit<ReputationInput, "root" | "children">>, Partial<Statement> {}

/** A valid input with some parts changed and everything that follows from them computed anew. */
export function bend(source: Case, changes: Changes): ReputationInput {
  const { weights, threshold, minima, ...signals } = changes;
  const said = unpackStatement(source.statement);
  const statement = packStatement({
    weights: weights ?? said.weights,
    threshold: threshold ?? said.threshold,
    minima: minima ?? said.minima,
  });
  const input = { ...inputOf(source), statement, ...signals };
  const leaf = leafOf({ ...input, commitment: commitmentOf(input.secret) });
  const leaves = source.leaves.map((other, i) => (i === source.index ? leaf : other));
  return { ...input, ...treePath(leaves, source.index) };
}

/** Inputs in the form that the witness generator takes. */
export function toSignals(input: ReputationInput): Signals {
  return { ...input };
}
