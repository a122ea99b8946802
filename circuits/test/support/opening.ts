/** The compiled `opening` circuit and a valid case to bend. */
import { buildPaths, findCircuit } from "../../compiler/circuits.ts";
import { openingCases, openingInputOf, type OpeningCase } from "../opening-cases.ts";
import type { OpeningInput } from "../opening-model.ts";
import type { Signals } from "./witness-generator.ts";

/** Where the compiled circuit lies. */
export const openingPaths = buildPaths(findCircuit("opening"));

/** A case of the vectors; it need not be the one with this name elsewhere. */
export function openingAt(index: number): OpeningCase {
  const found = openingCases[index];
  if (found === undefined) throw new Error(`There is no case ${index}.`);
  return found;
}

/** Inputs in the form that the witness generator takes. */
export function toOpeningSignals(input: OpeningInput): Signals {
  return { ...openingInputOf(input) };
}
