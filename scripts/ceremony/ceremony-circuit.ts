/** Circuits as a ceremony sees them. */
import { basename, join } from "node:path";

import { listCircuits, mainPath } from "../../circuits/compiler/circuits.ts";
import { compileMain, OPTIONS } from "../../circuits/compiler/compile.ts";
import { compiledPublicSignals, readR1cs } from "../../circuits/compiler/r1cs.ts";
import { sourceHash } from "../../circuits/compiler/sources.ts";
import { hashFile } from "../circuits/hash.ts";
import { CeremonyError, UsageError } from "./errors.ts";

/** A circuit that can get a key. */
export interface CeremonyCircuit {
  readonly name: string;
  /** Absolute path of the `.circom` file with the main component. */
  readonly source: string;
  readonly publicSignals: readonly string[];
}

/** What the compiler made of a circuit. */
export interface CompiledCircuit {
  readonly name: string;
  /** File name of the main, without extension. */
  readonly main: string;
  readonly r1cs: string;
  readonly wasm: string;
  readonly constraints: number;
  readonly publicSignals: readonly string[];
  readonly sourceSha256: string;
  readonly r1csSha256: string;
}

/** The circuits of `circuits.json`. */
export function listedCircuits(): readonly CeremonyCircuit[] {
  return listCircuits().map((circuit) => ({
    name: circuit.name,
    source: mainPath(circuit),
    publicSignals: circuit.publicSignals,
  }));
}

/**
 * Circuits of these names, in the order in which they are listed.
 *
 * @param names All where absent.
 * @throws UsageError for a name that is not there.
 */
export function selectNames(
  listed: readonly string[],
  names: readonly string[] | undefined,
): readonly string[] {
  const unknown = names?.find((name) => !listed.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `There is no circuit ${JSON.stringify(unknown)} here. There are: ${listed.join(", ")}.`,
    );
  }
  return listed.filter((name) => names === undefined || names.includes(name));
}

/**
 * Compiles a circuit anew.
 *
 * @param folder Where the compiler writes; nothing that lies there is trusted.
 * @throws CeremonyError where its public signals are not those that are listed.
 */
export async function compileAnew(circuit: CeremonyCircuit, folder: string): Promise<CompiledCircuit> {
  await compileMain(circuit.source, folder, OPTIONS);
  const main = basename(circuit.source, ".circom");
  const base = join(folder, main);
  const r1cs = `${base}.r1cs`;
  const publicSignals = compiledPublicSignals({ r1cs, sym: `${base}.sym` });
  if (publicSignals.join() !== circuit.publicSignals.join()) {
    throw new CeremonyError(
      `${circuit.name}: circuits.json lists the public signals ${circuit.publicSignals.join()}, ` +
        `compiled are ${publicSignals.join()}. Correct circuits.json first.`,
    );
  }
  return {
    name: circuit.name,
    main,
    r1cs,
    wasm: `${base}.wasm`,
    constraints: readR1cs(r1cs).header.constraints,
    publicSignals,
    sourceSha256: sourceHash(circuit.source),
    r1csSha256: hashFile(r1cs).sha256,
  };
}

/**
 * Compiles each circuit once into a folder, however often it is asked for: for whoever nobody else can meddle with
 * meanwhile.
 */
export function compileOnce(folder: string): (circuit: CeremonyCircuit) => Promise<CompiledCircuit> {
  const compiled = new Map<string, Promise<CompiledCircuit>>();
  return (circuit) => {
    const id = `${circuit.name} ${circuit.source} ${circuit.publicSignals.join()}`;
    const made = compiled.get(id) ?? compileAnew(circuit, folder);
    compiled.set(id, made);
    return made;
  };
}
