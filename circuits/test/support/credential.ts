/** The compiled `credential` circuit and a valid case to bend. */
import { buildPaths, findCircuit } from "../../compiler/circuits.ts";
import { credentialCases, prepare, type CredentialCase, type CredentialSource } from "../credential-cases.ts";
import { absenceOf, revocationRootOf, type CredentialInput, type Leaf } from "../credential-model.ts";
import type { Signals } from "./witness-generator.ts";

/** Where the compiled circuit lies. */
export const paths = buildPaths(findCircuit("credential"));

/** A case of the vectors, by how its name begins. */
export function caseCalled(start: string): CredentialCase {
  const found = credentialCases.find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(`There is no case called ${start}.`);
  return found;
}

/** A valid input with some parts changed and everything that follows from them computed anew. */
export function bend(source: CredentialCase, changes: Partial<CredentialSource>): CredentialInput {
  return prepare({ ...source, ...changes });
}

/** Inputs in the form that the witness generator takes. */
export function toSignals(input: CredentialInput): Signals {
  return { ...input };
}

/** Siblings on the path of a key that the tree holds: those on which it parts from each of the others. */
export function pathTo(key: bigint, leaves: readonly Leaf[]): readonly bigint[] {
  const others = leaves.filter(([leaf]) => leaf !== key);
  const siblings = absenceOf(key, others)?.siblings ?? [];
  const depth = siblings.findLastIndex((sibling) => sibling !== 0n) + 1;
  const [nearest] = others.filter(([leaf]) => BigInt.asUintN(depth, leaf ^ key) === 0n);
  if (nearest === undefined) return siblings;
  const parting = [...(nearest[0] ^ key).toString(2)].reverse().indexOf("1");
  return siblings.map((sibling, i) => (i === parting ? revocationRootOf([nearest]) : sibling));
}
