import { existsSync } from "node:fs";

import type { CompiledCircuit } from "./ceremony-circuit.ts";
import type { CeremonyContext } from "./context.ts";
import { CeremonyError, InvalidCeremonyError } from "./errors.ts";
import { inspectPowersOfTau, requireLargeEnough } from "./powers-of-tau.ts";
import { LEAST_CONTRIBUTIONS } from "../circuits/check-contributions.ts";
import { readTranscript, tauPath, type Transcript } from "./transcript.ts";
import { verifyCircuit } from "./verify-circuit.ts";

/** Which ceremony to verify. */
export interface VerifyOptions extends CeremonyContext {
  /** Powers of tau from elsewhere than the ceremony's folder. */
  readonly ptau?: string | undefined;
  /** Where the compiler writes. */
  readonly work: string;
  /** Names of circuits; all where absent. */
  readonly names?: readonly string[] | undefined;
}

/** What a verification found. */
export interface Verification {
  readonly transcript: Transcript;
  /** Empty for a ceremony in which everything fits. */
  readonly problems: readonly string[];
  /** The circuits, compiled anew. */
  readonly compiled: ReadonlyMap<string, CompiledCircuit>;
  /** The powers of tau that were used. */
  readonly ptau: string;
}

/**
 * Verifies a ceremony from the beginning: powers of tau, sources compiled anew, every key file, every contribution.
 *
 * @throws CeremonyError where the folder holds no ceremony or no powers of tau. TranscriptError for a transcript that
 * cannot be read.
 */
export async function verifyCeremony(options: VerifyOptions): Promise<Verification> {
  const { dir, report } = options;
  const transcript = readTranscript(dir);
  const ptau = findPowersOfTau(options);
  const compiled = new Map<string, CompiledCircuit>();
  report("hashing the powers of tau");
  const problems = [...tauProblems(options, transcript, ptau), ...closingProblems(transcript)];
  if (problems.length > 0) return { transcript, problems, compiled, ptau };

  for (const [name, circuit] of Object.entries(transcript.circuits)) {
    if (options.names?.includes(name) === false) continue;
    const source = options.circuits.find((each) => each.name === name);
    if (source === undefined) {
      problems.push(`${name}: circuits.json lists no such circuit. Check out the commit of the ceremony.`);
      continue;
    }
    report(`${name}: compiling`);
    const made = await options.compile(source, options.work);
    compiled.set(name, made);
    requireLargeEnough(transcript.powersOfTau, made);
    report(
      `${name}: verifying ${circuit.contributions.length} contributions against circuit and powers of tau`,
    );
    problems.push(...(await verifyCircuit({ dir, transcript, circuit, compiled: made, ptau })));
  }
  return { transcript, problems, compiled, ptau };
}

/**
 * Verifies, and goes no further where anything is wrong.
 *
 * @throws InvalidCeremonyError with everything that is wrong.
 */
export async function requireValid(options: VerifyOptions, whatToDo: string): Promise<Verification> {
  const verification = await verifyCeremony(options);
  if (verification.problems.length > 0) throw new InvalidCeremonyError(verification.problems, whatToDo);
  return verification;
}

function findPowersOfTau({ dir, ptau }: VerifyOptions): string {
  const path = ptau ?? tauPath(dir);
  if (existsSync(path)) return path;
  throw new CeremonyError(`There are no powers of tau at ${path}. Name the file with --ptau.`);
}

function tauProblems(
  options: VerifyOptions,
  { development, powersOfTau }: Transcript,
  ptau: string,
): string[] {
  const inspected = inspectPowersOfTau(ptau, options.known);
  const problems: string[] = [];
  if (inspected.blake2b !== powersOfTau.blake2b || inspected.sha256 !== powersOfTau.sha256) {
    problems.push(
      `The powers of tau have BLAKE2b-512 ${inspected.blake2b}, in the transcript is ${powersOfTau.blake2b}. ` +
        "Name the file that the ceremony started from with --ptau.",
    );
  } else if (inspected.power !== powersOfTau.power || inspected.bytes !== powersOfTau.bytes) {
    problems.push("The transcript is wrong about the size of the powers of tau.");
  }
  if (inspected.publicName !== powersOfTau.publicName) {
    problems.push(
      `The powers of tau are ${inspected.publicName ?? "no public ones"}, the transcript says ` +
        `${powersOfTau.publicName ?? "no public ones"}.`,
    );
  }
  if (!development && inspected.publicName === undefined) {
    problems.push(
      "Nobody published these powers of tau, and the transcript does not say that it is for development.",
    );
  }
  return problems;
}

function closingProblems({ beacon, circuits }: Transcript): string[] {
  if (beacon === undefined) return [];
  return Object.entries(circuits)
    .filter(([, { contributions }]) => contributions.length < LEAST_CONTRIBUTIONS)
    .map(
      ([name, { contributions }]) =>
        `${name}: the beacon follows ${contributions.length} contributions, ${LEAST_CONTRIBUTIONS} are needed.`,
    );
}
