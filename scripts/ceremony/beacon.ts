import { rmSync } from "node:fs";

import { zKey } from "snarkjs";

import { BEACON_NAME, contributionProblems, LEAST_CONTRIBUTIONS } from "../circuits/check-contributions.ts";
import { MAX_ITERATIONS_EXP } from "../circuits/contribution-chain.ts";
import { hashFile } from "../circuits/hash.ts";
import { withWorkFolder, type CeremonyContext } from "./context.ts";
import { partOf, settle } from "./durable-file.ts";
import { CeremonyError, PhaseError, StaleStateError, UsageError } from "./errors.ts";
import {
  keyPath,
  keysOf,
  latestKey,
  parseTranscript,
  readTranscriptText,
  writeTranscript,
  type Transcript,
  type TranscriptCircuit,
} from "./transcript.ts";
import { requireValid } from "./verify.ts";
import { expectedContributions } from "./verify-circuit.ts";

/** Fewer give the beacon's owner time to try others; snarkjs takes no fewer either. */
const MIN_ITERATIONS_EXP = 10;

/** The public randomness that closes a ceremony. */
export interface BeaconOptions extends CeremonyContext {
  /** Hexadecimal, 32 bytes or more. */
  readonly hash: string;
  readonly iterationsExp: number;
  readonly ptau?: string | undefined;
}

/**
 * Closes a ceremony: adds the beacon's contribution to every circuit, to all of them or none.
 *
 * @throws UsageError for a beacon that cannot be used. PhaseError where the ceremony is closed already or has fewer than
 * two contributions to a circuit. InvalidCeremonyError where it is not valid.
 */
export async function applyBeacon(options: BeaconOptions): Promise<Transcript> {
  readBeacon(options);
  const before = readTranscriptText(options.dir);
  requireReady(parseTranscript(before));
  await withWorkFolder((work) => requireValid({ ...options, work }, "The beacon was not applied."));
  return closeCeremony(options, before);
}

/**
 * Closes a ceremony whose keys nobody else had in hand since they were made or verified: without looking at them.
 *
 * @param before The transcript's text at that time.
 * @throws UsageError, PhaseError as {@link applyBeacon}. StaleStateError where the state changed in the meantime.
 */
export async function closeCeremony(options: BeaconOptions, before: string): Promise<Transcript> {
  const { dir, report } = options;
  const beacon = readBeacon(options);
  const transcript = parseTranscript(before);
  requireReady(transcript);
  const circuits: Record<string, TranscriptCircuit> = {};
  const paths: string[] = [];
  try {
    for (const [name, circuit] of Object.entries(transcript.circuits)) {
      report(`${name}: applying the beacon, 2^${beacon.iterationsExp} iterations`);
      const path = keyPath(dir, name, keysOf(circuit).length);
      paths.push(path);
      circuits[name] = await closeCircuit(dir, name, circuit, path, beacon);
    }
    if (readTranscriptText(dir) !== before) {
      throw new StaleStateError(`${dir} changed in the meantime: the beacon was not applied. Run again.`);
    }
    for (const path of paths) settle(path);
  } finally {
    for (const path of paths) rmSync(partOf(path), { force: true });
  }
  const closed = { ...transcript, circuits, beacon: { ...beacon, at: new Date().toISOString() } };
  writeTranscript(dir, closed);
  return closed;
}

async function closeCircuit(
  dir: string,
  name: string,
  circuit: TranscriptCircuit,
  path: string,
  beacon: { readonly hash: string; readonly iterationsExp: number },
): Promise<TranscriptCircuit> {
  const part = partOf(path);
  const from = latestKey(dir, name, circuit).path;
  const hash: unknown = await zKey.beacon(from, part, BEACON_NAME, beacon.hash, beacon.iterationsExp);
  if (!(hash instanceof Uint8Array)) throw new CeremonyError(`${name}: snarkjs refused the beacon.`);
  const closing = { hash: Buffer.from(hash).toString("hex"), key: hashFile(part) };
  const closed = { ...circuit, closing };
  const problems = await contributionProblems(part, { contributions: expectedContributions(closed), beacon });
  if (problems.length > 0) throw new CeremonyError(`${name}: the beacon went wrong: ${problems.join(" ")}`);
  return closed;
}

function requireReady({ beacon, circuits }: Transcript): void {
  if (beacon !== undefined) {
    throw new PhaseError(
      `This ceremony was closed at ${beacon.at} by the beacon ${beacon.hash}. Run finalize.`,
    );
  }
  for (const [name, { contributions }] of Object.entries(circuits)) {
    if (contributions.length >= LEAST_CONTRIBUTIONS) continue;
    throw new PhaseError(
      `${name} has ${contributions.length} contributions; a beacon needs ${LEAST_CONTRIBUTIONS} by different ` +
        "contributors before it.",
    );
  }
}

function readBeacon({ hash, iterationsExp }: BeaconOptions): { hash: string; iterationsExp: number } {
  return { hash: readHash(hash), iterationsExp: readIterations(iterationsExp) };
}

function readHash(hash: string): string {
  const bare = hash.replace(/^0x/, "").toLowerCase();
  if (/^([0-9a-f]{2}){32,255}$/.test(bare)) return bare;
  throw new UsageError("--hash must be 32 to 255 bytes in hexadecimal.");
}

function readIterations(iterationsExp: number): number {
  if (
    Number.isInteger(iterationsExp) &&
    iterationsExp >= MIN_ITERATIONS_EXP &&
    iterationsExp <= MAX_ITERATIONS_EXP
  ) {
    return iterationsExp;
  }
  throw new UsageError(
    `--iterations is an exponent of two from ${MIN_ITERATIONS_EXP} to ${MAX_ITERATIONS_EXP}: N stands for 2^N.`,
  );
}
