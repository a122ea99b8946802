import { copyFileSync, existsSync } from "node:fs";

import { withWorkFolder, type CeremonyContext } from "./context.ts";
import { partOf, settle } from "./durable-file.ts";
import { CeremonyError, PhaseError, StaleStateError } from "./errors.ts";
import {
  keyPath,
  keysOf,
  readTranscript,
  readTranscriptText,
  tauPath,
  writeTranscript,
  type Transcript,
} from "./transcript.ts";
import { requireValid } from "./verify.ts";

/** A folder that came back. */
export interface AcceptOptions extends CeremonyContext {
  /** The folder that a contributor handed back. */
  readonly from: string;
  readonly ptau?: string | undefined;
}

/** A contribution that was taken over. */
export interface AcceptedContribution {
  readonly circuit: string;
  readonly name: string;
  readonly hash: string;
}

/**
 * Takes over what a contributor added, after verifying all of it.
 *
 * @returns The contributions that are new.
 * @throws StaleStateError where it was not made on the present state. InvalidCeremonyError where it is not valid.
 * PhaseError where either ceremony is closed, or nothing is new.
 */
export async function acceptContribution(options: AcceptOptions): Promise<readonly AcceptedContribution[]> {
  const { dir, from, report } = options;
  const before = readTranscriptText(dir);
  const own = readTranscript(dir);
  const returned = readTranscript(from);
  if (own.beacon !== undefined || returned.beacon !== undefined) {
    throw new PhaseError("The ceremony is closed: nothing more can be taken over.");
  }
  requireSameCeremony(own, returned, from);
  const added = newContributions(own, returned, from);
  if (added.length === 0) throw new PhaseError(`${from} holds nothing new.`);

  await withWorkFolder(async (work) => {
    report("verifying what came back");
    await requireValid(
      { ...options, dir: from, work, ptau: options.ptau ?? tauPath(dir) },
      "Nothing was taken over. Ask the contributor to send the folder again.",
    );
  });
  if (readTranscriptText(dir) !== before) {
    throw new StaleStateError(`${dir} changed in the meantime: nothing was taken over. Run again.`);
  }
  for (const [name, circuit] of Object.entries(returned.circuits)) {
    const first = keysOf(own.circuits[name] ?? circuit).length;
    for (let index = first; index < keysOf(circuit).length; index++) {
      const path = keyPath(dir, name, index);
      // Only the latest is needed; those between may have stayed with another contributor.
      if (!existsSync(keyPath(from, name, index))) continue;
      copyFileSync(keyPath(from, name, index), partOf(path));
      settle(path);
    }
  }
  writeTranscript(dir, { ...own, circuits: returned.circuits });
  return added;
}

/** Everything but contributions must be the same. */
function requireSameCeremony(own: Transcript, returned: Transcript, from: string): void {
  const bare = (transcript: Transcript): string =>
    JSON.stringify({
      ...transcript,
      circuits: Object.entries(transcript.circuits).map(([name, circuit]) => [
        name,
        { ...circuit, contributions: [] },
      ]),
    });
  if (bare(own) !== bare(returned)) throw new CeremonyError(`${from} belongs to another ceremony.`);
}

function newContributions(
  own: Transcript,
  returned: Transcript,
  from: string,
): readonly AcceptedContribution[] {
  return Object.entries(own.circuits).flatMap(([name, { contributions }]) => {
    const theirs = returned.circuits[name]?.contributions ?? [];
    const common = theirs.slice(0, contributions.length);
    if (JSON.stringify(common) !== JSON.stringify(contributions)) {
      throw new StaleStateError(
        `${name}: ${from} was made on an outdated state: here are ${contributions.length} contributions, and those of ` +
          "the folder do not begin with them. Send the contributor the present folder and ask to contribute again.",
      );
    }
    return theirs
      .slice(contributions.length)
      .map((contribution) => ({ circuit: name, name: contribution.name, hash: contribution.hash }));
  });
}
