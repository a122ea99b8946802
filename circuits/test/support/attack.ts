import type { BuildPaths } from "../../compiler/circuits.ts";
import { loadConstraintSystem } from "./constraint-system.ts";
import { forge, honestChoices, type Forger, type Forgery, type WireValues } from "./forge.ts";
import type { Choice } from "./natural-bits.ts";
import { plainPaths } from "./plain.ts";
import { findPoseidonGadgets } from "./poseidon-gadgets.ts";
import { loadWitnessGenerator, type Signals } from "./witness-generator.ts";

/** What became of an attempt. */
export interface Outcome {
  readonly forgery: Forgery;
  /** Of each broken constraint, which signals it mentions. */
  readonly broken: readonly (readonly string[])[];
}

/** Somebody who assigns wires himself. */
export interface Attacker {
  readonly forger: Forger;
  /** Starts from an honest witness, makes his choices, and lets all else follow. */
  attempt(honest: Signals, chosen: Choice): Promise<Outcome>;
}

/** An attacker of a compiled circuit; `free` as in {@link Forger}. */
export async function loadAttacker(paths: BuildPaths, free: readonly RegExp[]): Promise<Attacker> {
  const plain = loadConstraintSystem(plainPaths(paths));
  const compact = loadConstraintSystem(paths);
  const forger: Forger = { plain, compact, gadgets: await findPoseidonGadgets(plain), free };
  const generator = await loadWitnessGenerator(paths);
  const usualChoices = new Map<Signals, WireValues>();
  return {
    forger,
    attempt: async (honest, chosen) => {
      const usual =
        usualChoices.get(honest) ?? (await honestChoices(forger, await generator.witness(honest)));
      usualChoices.set(honest, usual);
      const forgery = await forge(forger, usual, chosen);
      const broken = forgery.broken.map((at) => {
        const constraint = compact.constraints[at];
        const sides = constraint === undefined ? [] : [...constraint.a, ...constraint.b, ...constraint.c];
        return sides.flatMap(([wire]) => compact.names.get(wire) ?? []);
      });
      return { forgery, broken };
    },
  };
}

/** Inputs as values by signal: `main.children[0][1]`. */
export function flatten(inputs: object): Choice {
  const walk = (name: string, value: unknown): [string, bigint][] =>
    typeof value === "bigint"
      ? [[name, value]]
      : (value as unknown[]).flatMap((part, i) => walk(`${name}[${i}]`, part));
  return Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => walk(`main.${name}`, value)));
}
