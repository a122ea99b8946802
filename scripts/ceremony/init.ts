import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";

import { zKey } from "snarkjs";

import { compilerVersion } from "../../circuits/compiler/compile.ts";
import { hashFile } from "../circuits/hash.ts";
import { proverVersion } from "../circuits/prover-version.ts";
import { selectNames, type CeremonyCircuit, type CompiledCircuit } from "./ceremony-circuit.ts";
import { withWorkFolder, type CeremonyContext } from "./context.ts";
import { partOf, settle } from "./durable-file.ts";
import { CeremonyError } from "./errors.ts";
import { inspectPowersOfTau, requireLargeEnough, requirePublic } from "./powers-of-tau.ts";
import {
  keyPath,
  tauPath,
  transcriptPath,
  writeTranscript,
  type Transcript,
  type TranscriptCircuit,
} from "./transcript.ts";

/** How to start a ceremony. */
export interface InitOptions extends CeremonyContext {
  readonly ptau: string;
  /** Names of circuits; all where absent. */
  readonly names?: readonly string[] | undefined;
  readonly development: boolean;
}

/**
 * Starts a ceremony: the first key of each circuit, the powers of tau, and an empty transcript.
 *
 * @throws CeremonyError where the folder holds a ceremony already, the powers of tau are nobody's, too few or not
 * prepared, or a circuit does not compile to what is listed.
 */
export async function initCeremony(options: InitOptions): Promise<Transcript> {
  const { dir, ptau, development, report } = options;
  if (existsSync(transcriptPath(dir))) {
    throw new CeremonyError(`${dir} holds a ceremony already. Name a new folder with --dir.`);
  }
  const names = selectNames(
    options.circuits.map(({ name }) => name),
    options.names,
  );
  report("hashing the powers of tau");
  const powersOfTau = inspectPowersOfTau(ptau, options.known);
  requirePublic(powersOfTau, ptau, development);

  mkdirSync(dir, { recursive: true });
  // A copy takes over the mode of its source, and one that is read-only could not be replaced.
  rmSync(partOf(tauPath(dir)), { force: true });
  copyFileSync(ptau, partOf(tauPath(dir)));
  settle(tauPath(dir));
  const circuits: Record<string, TranscriptCircuit> = {};
  await withWorkFolder(async (work) => {
    for (const circuit of options.circuits.filter(({ name }) => names.includes(name))) {
      circuits[circuit.name] = await initCircuit(options, circuit, work);
    }
  });
  const transcript: Transcript = {
    version: 1,
    development,
    compiler: await compilerVersion(),
    prover: proverVersion,
    startedAt: new Date().toISOString(),
    powersOfTau,
    circuits,
  };
  writeTranscript(dir, transcript);
  return transcript;

  async function initCircuit(
    { dir: folder }: InitOptions,
    circuit: CeremonyCircuit,
    work: string,
  ): Promise<TranscriptCircuit> {
    report(`${circuit.name}: compiling`);
    const compiled = await options.compile(circuit, work);
    requireLargeEnough(powersOfTau, compiled);
    report(`${circuit.name}: making the first key`);
    const key = keyPath(folder, circuit.name, 0);
    await makeFirstKey(compiled, tauPath(folder), partOf(key));
    settle(key);
    const { main, publicSignals, constraints, sourceSha256, r1csSha256 } = compiled;
    return {
      main,
      publicSignals,
      constraints,
      sourceSha256,
      r1csSha256,
      initial: hashFile(key),
      contributions: [],
    };
  }
}

async function makeFirstKey(compiled: CompiledCircuit, ptau: string, path: string): Promise<void> {
  const errors: string[] = [];
  const silent = (): void => undefined;
  const logger = {
    info: silent,
    warn: silent,
    debug: silent,
    error: (line: string) => void errors.push(line),
  };
  const made = (await zKey.newZKey(compiled.r1cs, ptau, path, logger)) as unknown;
  if (made === -1)
    throw new CeremonyError(`${compiled.name}: the first key was not made: ${errors.join(" ")}`);
}
