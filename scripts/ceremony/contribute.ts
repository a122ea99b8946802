import { rmSync } from "node:fs";

import { zKey } from "snarkjs";

import { contributionProblems } from "../circuits/check-contributions.ts";
import { hashFile } from "../circuits/hash.ts";
import { selectNames } from "./ceremony-circuit.ts";
import { withWorkFolder, type CeremonyContext } from "./context.ts";
import { nameProblem } from "./contributor-name.ts";
import { partOf, settle } from "./durable-file.ts";
import { CeremonyError, PhaseError, StaleStateError, UsageError } from "./errors.ts";
import {
  hasContributed,
  keyPath,
  latestKey,
  parseTranscript,
  readTranscriptText,
  writeTranscript,
  type Transcript,
  type TranscriptCircuit,
} from "./transcript.ts";
import { requireValid } from "./verify.ts";
import { expectedContributions } from "./verify-circuit.ts";

/** Who contributes to what. */
export interface ContributeOptions extends CeremonyContext {
  readonly name: string;
  /** Names of circuits; all where absent. */
  readonly names?: readonly string[] | undefined;
  readonly ptau?: string | undefined;
  /** Fresh randomness for each circuit; never printed nor stored. */
  readonly entropy: () => string;
}

/** A contribution that was made. */
export interface MadeContribution {
  readonly circuit: string;
  /** What the contributor publishes. */
  readonly hash: string;
}

/**
 * Adds a contribution to every circuit that lacks this contributor's, one after another: a run that is cut short leaves
 * whole contributions behind, and the next run makes those that are missing.
 *
 * @throws UsageError for a name that cannot be used. PhaseError in a closed ceremony, or where nothing is missing.
 * InvalidCeremonyError where what was received is not valid. StaleStateError where it changed in the meantime.
 */
export async function contribute(options: ContributeOptions): Promise<readonly MadeContribution[]> {
  const { dir, report } = options;
  const problem = nameProblem(options.name);
  if (problem !== undefined) throw new UsageError(`--name ${problem}.`);
  const before = readTranscriptText(dir);
  const missing = circuitsToDo(options, parseTranscript(before));

  report("verifying what others contributed");
  await withWorkFolder((work) =>
    requireValid(
      { ...options, work, names: missing },
      "Nothing was added. Ask the coordinator for the folder again, and tell if it happens twice.",
    ),
  );
  return addContributions(options, missing, before);
}

/**
 * Adds contributions to keys that nobody else had in hand since they were made or verified: without looking at them.
 *
 * @param before The transcript's text at that time.
 * @throws CeremonyError where a contribution went wrong. StaleStateError where the state changed in the meantime.
 */
export async function addContributions(
  options: ContributeOptions,
  circuits: readonly string[],
  before: string,
): Promise<readonly MadeContribution[]> {
  const { report } = options;
  const made: MadeContribution[] = [];
  let text = before;
  for (const name of circuits) {
    report(`${name}: adding your contribution`);
    const step = await addContribution(options, name, text);
    text = step.text;
    made.push({ circuit: name, hash: step.hash });
    report(`${name}: done, hash ${step.hash}`);
  }
  return made;
}

function circuitsToDo(options: ContributeOptions, transcript: Transcript): readonly string[] {
  if (transcript.beacon !== undefined) {
    throw new PhaseError("This ceremony is closed: its beacon was applied. Nothing more can be contributed.");
  }
  const names = selectNames(Object.keys(transcript.circuits), options.names);
  const missing = names.filter((name) => {
    const circuit = transcript.circuits[name];
    return circuit !== undefined && !hasContributed(circuit, options.name);
  });
  if (missing.length === 0) {
    throw new PhaseError(
      `${options.name} contributed to ${names.join(", ")} already; a second contribution under one name adds nothing. ` +
        "Hand the folder back, or contribute under another name.",
    );
  }
  return missing;
}

async function addContribution(
  { dir, name, entropy }: ContributeOptions,
  circuitName: string,
  text: string,
): Promise<{ text: string; hash: string }> {
  const transcript = parseTranscript(text);
  const circuit = transcript.circuits[circuitName];
  if (circuit === undefined) throw new CeremonyError(`The transcript lost ${circuitName}.`);
  const path = keyPath(dir, circuitName, circuit.contributions.length + 1);
  const part = partOf(path);
  try {
    const from = latestKey(dir, circuitName, circuit).path;
    const hash = Buffer.from((await zKey.contribute(from, part, name, entropy())) as Uint8Array).toString(
      "hex",
    );
    const next: TranscriptCircuit = {
      ...circuit,
      contributions: [
        ...circuit.contributions,
        { name, hash, at: new Date().toISOString(), key: hashFile(part) },
      ],
    };
    const problems = await contributionProblems(part, { contributions: expectedContributions(next) });
    if (problems.length > 0)
      throw new CeremonyError(`The contribution went wrong: ${problems.join(" ")} Run again.`);
    if (readTranscriptText(dir) !== text) {
      throw new StaleStateError(
        `${dir} changed while the contribution to ${circuitName} was made: it stands on an outdated state and was ` +
          "dropped. Run again, one run at a time.",
      );
    }
    settle(path);
    writeTranscript(dir, { ...transcript, circuits: { ...transcript.circuits, [circuitName]: next } });
    return { text: readTranscriptText(dir), hash };
  } finally {
    rmSync(part, { force: true });
  }
}
