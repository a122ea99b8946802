import { existsSync } from "node:fs";
import { basename } from "node:path";

import { contributionProblems, BEACON_NAME } from "../circuits/check-contributions.ts";
import { hashFile } from "../circuits/hash.ts";
import { assertSound, exportVerificationKey } from "../circuits/verification-key.ts";
import { verifyKey } from "../circuits/verify-key.ts";
import type { CompiledCircuit } from "./ceremony-circuit.ts";
import { keyPath, keysOf, latestKey, type Transcript, type TranscriptCircuit } from "./transcript.ts";

/** One circuit of a ceremony and what it is compared with. */
export interface VerifyCircuitOptions {
  readonly dir: string;
  readonly transcript: Transcript;
  readonly circuit: TranscriptCircuit;
  readonly compiled: CompiledCircuit;
  /** Powers of tau that were found to be the transcript's. */
  readonly ptau: string;
}

/**
 * Verifies one circuit's keys from the beginning.
 *
 * @returns What is wrong, a sentence each.
 */
export async function verifyCircuit(options: VerifyCircuitOptions): Promise<readonly string[]> {
  const problems = [...sourceProblems(options), ...fileProblems(options)];
  // Whatever follows would only repeat it in words that are harder to understand.
  if (problems.length === 0) problems.push(...(await chainProblems(options)));
  if (problems.length === 0) problems.push(...(await keyProblems(options)));
  return problems.map((problem) => `${options.compiled.name}: ${problem}`);
}

/** The contributions of a circuit as its key should hold them, the beacon's among them. */
export function expectedContributions({ contributions, closing }: TranscriptCircuit): {
  name: string;
  hash: string;
}[] {
  const made = contributions.map(({ name, hash }) => ({ name, hash }));
  return closing === undefined ? made : [...made, { name: BEACON_NAME, hash: closing.hash }];
}

function sourceProblems({ circuit, compiled }: VerifyCircuitOptions): readonly string[] {
  const comparisons = [
    ["sources", compiled.sourceSha256, circuit.sourceSha256],
    ["constraint system", compiled.r1csSha256, circuit.r1csSha256],
    ["main", compiled.main, circuit.main],
    ["public signals", compiled.publicSignals.join(), circuit.publicSignals.join()],
    ["number of constraints", `${compiled.constraints}`, `${circuit.constraints}`],
  ] as const;
  return comparisons
    .filter(([, here, there]) => here !== there)
    .map(
      ([what, here, there]) =>
        `the ${what} here: ${here}, in the transcript: ${there}. Check out the commit of the ceremony.`,
    );
}

function fileProblems({ dir, circuit, compiled }: VerifyCircuitOptions): readonly string[] {
  const keys = keysOf(circuit);
  return keys.flatMap((key, index) => {
    const path = keyPath(dir, compiled.name, index);
    // Keys before the latest are a convenience: the latest holds every contribution.
    if (!existsSync(path)) {
      return index === keys.length - 1 ? [`${basename(path)} is missing. Get the whole folder again.`] : [];
    }
    const { sha256, bytes } = hashFile(path);
    if (sha256 === key.sha256 && bytes === key.bytes) return [];
    return [
      `${basename(path)} has SHA-256 ${sha256} and ${bytes} bytes, in the transcript are ${key.sha256} and ` +
        `${key.bytes}. Either was changed or damaged: get the folder again.`,
    ];
  });
}

async function chainProblems({
  dir,
  transcript,
  circuit,
  compiled,
}: VerifyCircuitOptions): Promise<readonly string[]> {
  const { path } = latestKey(dir, compiled.name, circuit);
  try {
    const { beacon } = transcript;
    return await contributionProblems(path, { contributions: expectedContributions(circuit), beacon });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

async function keyProblems({
  dir,
  circuit,
  compiled,
  ptau,
}: VerifyCircuitOptions): Promise<readonly string[]> {
  const { path } = latestKey(dir, compiled.name, circuit);
  const problems = await verifyKey({ r1cs: compiled.r1cs, ptau, zkey: path });
  // Before the first contribution gamma equals delta by construction.
  if (problems.length > 0 || expectedContributions(circuit).length === 0) return problems;
  try {
    assertSound(await exportVerificationKey(path), compiled.publicSignals.length);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
