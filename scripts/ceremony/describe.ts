/** A ceremony in words, from its transcript alone. */
import { createHash } from "node:crypto";

import { LEAST_CONTRIBUTIONS } from "../circuits/check-contributions.ts";
import type { Transcript } from "./transcript.ts";

/** Lines that say where a ceremony stands. Nothing of it is verified. */
export function describeCeremony(transcript: Transcript): readonly string[] {
  const { development, powersOfTau, compiler, prover, startedAt, circuits, beacon } = transcript;
  return [
    `Ceremony of ${startedAt}${development ? ", FOR DEVELOPMENT ONLY" : ""}`,
    `  powers of tau  ${powersOfTau.publicName ?? "none that is public"}, 2^${powersOfTau.power}`,
    `                 BLAKE2b-512 ${powersOfTau.blake2b}`,
    `  made with      ${compiler}, ${prover}`,
    ...Object.entries(circuits).flatMap(([name, circuit]) => [
      `  ${name}: ${circuit.constraints} constraints, sources ${circuit.sourceSha256}`,
      ...circuit.contributions.map(
        ({ name: who, hash, at }, index) => `    ${index + 1} ${who}, ${at}\n      ${hash}`,
      ),
      ...(circuit.closing === undefined ? [] : [`    beacon\n      ${circuit.closing.hash}`]),
    ]),
    beacon === undefined
      ? `  open: ${nextStep(transcript)}`
      : `  closed ${beacon.at} by ${beacon.hash}, 2^${beacon.iterationsExp} iterations`,
    `  state          ${stateOf(transcript)}`,
  ];
}

/** A short fingerprint of the transcript: who has another one has another state. */
export function stateOf(transcript: Transcript): string {
  return createHash("sha256").update(JSON.stringify(transcript)).digest("hex").slice(0, 16);
}

function nextStep({ circuits }: Transcript): string {
  const fewest = Math.min(...Object.values(circuits).map(({ contributions }) => contributions.length));
  const missing = LEAST_CONTRIBUTIONS - fewest;
  return missing > 0
    ? `needs ${missing} more contributions before a beacon`
    : "takes contributions, or the beacon";
}
