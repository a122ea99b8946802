/** Reads the constraint system and the symbol table that circom writes. */
import { readFileSync } from "node:fs";

/** A linear combination: wire and its coefficient, both as in the file. */
export type LinearCombination = readonly (readonly [wire: number, coefficient: bigint])[];

/** One constraint: a * b = c. */
export interface Constraint {
  readonly a: LinearCombination;
  readonly b: LinearCombination;
  readonly c: LinearCombination;
}

/** Header of a constraint system. */
export interface R1csHeader {
  readonly prime: bigint;
  /** Wire 0 is the constant 1, then outputs, public inputs, private inputs and the rest. */
  readonly wires: number;
  readonly publicOutputs: number;
  readonly publicInputs: number;
  readonly privateInputs: number;
  readonly constraints: number;
}

/** A whole constraint system. */
export interface R1cs {
  readonly header: R1csHeader;
  readonly constraints: readonly Constraint[];
}

const HEADER_SECTION = 1;
const CONSTRAINTS_SECTION = 2;

/**
 * Reads a `.r1cs` file, version 1.
 *
 * @throws Error where the file is not one.
 */
export function readR1cs(path: string): R1cs {
  const file = readFileSync(path);
  if (file.toString("latin1", 0, 4) !== "r1cs" || file.readUInt32LE(4) !== 1) {
    throw new Error(`${path} is not a constraint system of version 1.`);
  }
  const sections = new Map<number, Buffer>();
  let at = 12;
  for (let i = 0; i < file.readUInt32LE(8); i++) {
    const size = Number(file.readBigUInt64LE(at + 4));
    sections.set(file.readUInt32LE(at), file.subarray(at + 12, at + 12 + size));
    at += 12 + size;
  }
  const head = sections.get(HEADER_SECTION);
  const body = sections.get(CONSTRAINTS_SECTION);
  if (head === undefined || body === undefined) throw new Error(`${path} lacks a section.`);

  const fieldBytes = head.readUInt32LE(0);
  const counts = fieldBytes + 4;
  const header: R1csHeader = {
    prime: littleEndian(head, 4, fieldBytes),
    wires: head.readUInt32LE(counts),
    publicOutputs: head.readUInt32LE(counts + 4),
    publicInputs: head.readUInt32LE(counts + 8),
    privateInputs: head.readUInt32LE(counts + 12),
    constraints: head.readUInt32LE(counts + 24),
  };
  return { header, constraints: readConstraints(body, header.constraints, fieldBytes) };
}

function readConstraints(body: Buffer, count: number, fieldBytes: number): readonly Constraint[] {
  let at = 0;
  const combination = (): LinearCombination => {
    const length = body.readUInt32LE(at);
    at += 4;
    return Array.from({ length }, () => {
      const entry = [body.readUInt32LE(at), littleEndian(body, at + 4, fieldBytes)] as const;
      at += 4 + fieldBytes;
      return entry;
    });
  };
  return Array.from({ length: count }, () => ({ a: combination(), b: combination(), c: combination() }));
}

function littleEndian(buffer: Buffer, start: number, length: number): bigint {
  let value = 0n;
  for (let at = start + length - 8; at >= start; at -= 8) value = (value << 64n) | buffer.readBigUInt64LE(at);
  return value;
}

/**
 * Names of the signals that each wire carries; a wire can have several (equal) signals, or lose all but one to the
 * optimizer.
 */
export function readSymbols(path: string): ReadonlyMap<number, readonly string[]> {
  const symbols = new Map<number, string[]>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [, wire, , name] = line.split(",");
    // Wire -1 marks a signal that the optimizer replaced by a combination of others.
    if (wire === undefined || name === undefined || wire === "-1") continue;
    const names = symbols.get(Number(wire));
    if (names === undefined) symbols.set(Number(wire), [name]);
    else names.push(name);
  }
  return symbols;
}

/** The public signals of a compiled circuit in order, read back from what the compiler wrote. */
export function compiledPublicSignals(paths: { r1cs: string; sym: string }): readonly string[] {
  const { header } = readR1cs(paths.r1cs);
  const symbols = readSymbols(paths.sym);
  return Array.from({ length: header.publicOutputs + header.publicInputs }, (_, index) => {
    const main = symbols.get(index + 1)?.filter((name) => /^main\.[^.]+$/.test(name)) ?? [];
    return main.join("=").replaceAll("main.", "");
  });
}
