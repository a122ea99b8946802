/** The list of circuits, `circuits.json`: names, mains and the order of public signals. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One circuit. */
export interface Circuit {
  /** Name of its artifacts in `keys/`. */
  readonly name: string;
  /** File name in `mains/`, without extension; holds the parameters. */
  readonly main: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Names in the order in which verifiers take them: outputs first. */
  readonly publicSignals: readonly string[];
  /** Set until its first setup: `keys/` holds nothing of it, and no verifier or hash of it is generated. */
  readonly withoutKeys?: true;
}

/** Absolute path of the folder `circuits/`. */
export const circuitsFolder = fileURLToPath(new URL("..", import.meta.url));

/** All circuits, as listed. */
export function listCircuits(): readonly Circuit[] {
  const text = readFileSync(`${circuitsFolder}circuits.json`, "utf8");
  return (JSON.parse(text) as { circuits: Circuit[] }).circuits;
}

/** Those that have keys, in the same order. */
export function listKeyedCircuits(): readonly Circuit[] {
  return listCircuits().filter(({ withoutKeys }) => withoutKeys === undefined);
}

/**
 * The circuit of this name.
 *
 * @throws Error where `circuits.json` lists none.
 */
export function findCircuit(name: string): Circuit {
  const circuit = listCircuits().find((entry) => entry.name === name);
  if (circuit === undefined) throw new Error(`circuits.json lists no circuit called ${name}.`);
  return circuit;
}

/** Absolute path of a circuit's main. */
export function mainPath(circuit: Circuit): string {
  return `${circuitsFolder}mains/${circuit.main}.circom`;
}

/** Absolute paths of what the compiler makes of a circuit. */
export interface BuildPaths {
  /** The constraint system. */
  readonly r1cs: string;
  /** Names of signals. */
  readonly sym: string;
  /** The witness generator. */
  readonly wasm: string;
  /** The compiler's own loader of the witness generator, a CommonJS module. */
  readonly calculator: string;
  /** What was compiled, by what. */
  readonly stamp: string;
}

/** Where the compiler's results go: `build/`. */
export function buildPaths(circuit: Circuit): BuildPaths {
  const base = `${circuitsFolder}build/${circuit.main}`;
  return {
    r1cs: `${base}.r1cs`,
    sym: `${base}.sym`,
    wasm: `${base}.wasm`,
    calculator: `${base}.cjs`,
    stamp: `${base}.json`,
  };
}
