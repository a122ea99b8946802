import { readSymbols } from "../../compiler/r1cs.ts";
import type { ConstraintSystem } from "./constraint-system.ts";
import type { Gadget } from "./forge.ts";
import { plainPoseidonPaths } from "./plain.ts";
import { loadWitnessGenerator } from "./witness-generator.ts";

/** Every hash of a plain circuit, computed by a circuit of its own that holds just that. */
export async function findPoseidonGadgets(plain: ConstraintSystem): Promise<readonly Gadget[]> {
  const hashes = new Map<string, Map<string, number>>();
  for (const [signal, wire] of plain.signals) {
    const [, hash, local] = /^(.*\.SlimPoseidon_\d+_\d+(?:\[\d+\])?)\.(.*)$/.exec(signal) ?? [];
    if (hash === undefined || local === undefined) continue;
    const wires = hashes.get(hash) ?? new Map<string, number>();
    hashes.set(hash, wires.set(local, wire));
  }
  const solvers = new Map<number, Solver>();
  return Promise.all(
    [...hashes.values()].map(async (wires): Promise<Gadget> => {
      const inputs = [...wires].filter(([local]) => local.startsWith("inputs[")).map(([, wire]) => wire);
      const solver = solvers.get(inputs.length) ?? (await loadSolver(inputs.length));
      solvers.set(inputs.length, solver);
      return {
        inputs,
        compute: async (values) =>
          [...(await solver(values))].map(([local, value]) => [wires.get(local) ?? 0, value] as const),
      };
    }),
  );
}

/** Values of all signals of a hash, by their names inside it. */
type Solver = (inputs: readonly bigint[]) => Promise<ReadonlyMap<string, bigint>>;

async function loadSolver(count: number): Promise<Solver> {
  const paths = plainPoseidonPaths(count);
  const generator = await loadWitnessGenerator(paths);
  const names = readSymbols(paths.sym);
  return async (inputs) => {
    const witness = await generator.witness({ inputs });
    return new Map(
      [...names].flatMap(([wire, signals]) =>
        signals.map((signal) => [signal.replace(/^main\./, ""), witness[wire] ?? 0n] as const),
      ),
    );
  };
}
