import { InvalidTrustEdgeError } from "../errors/trust.ts";
import { trustKinds, type TrustEdges, type TrustParameters } from "../types/Trust.ts";
import { decayedStrength, kindDecay, MAX_TIME, STRENGTH_BITS } from "./decayedStrength.ts";
import { WHOLE } from "./trustUnits.ts";

const DISTRUST = trustKinds.indexOf("distrust");

/**
 * Pairs of integers by giver, side by side so that both come from memory together. Row i is the pairs at places
 * `starts[i]` to `starts[i + 1] - 1`; a pair's account is at twice its place, and what is said of it at the next index.
 */
export type PairRows = {
  readonly starts: Int32Array;
  readonly pairs: Int32Array;
};

/**
 * Statements that count, in rows by giver: trust and distrust apart, in no order inside a row. What is said is the kind
 * times 2^26, plus the strength. Left out are those an account makes of itself, those made after `now` and those of which
 * decay has left nothing.
 * @throws InvalidTrustEdgeError at the first that names no account or kind, or whose weight or time is out of range.
 */
export function readTrustEdges({
  size,
  edges,
  now,
  parameters,
}: {
  size: number;
  edges: TrustEdges;
  now: number;
  parameters: TrustParameters;
}): { trust: PairRows; distrust: PairRows } {
  checkColumns(edges);
  const { from, to, kind, weight, timestamp } = edges;
  const kinds = trustKinds.map((name) => kindDecay(parameters.kinds[name]));
  const count = from.length;
  // What each statement has left; 0 for those that do not count.
  const strengths = new Int32Array(count);
  const trustStarts = new Int32Array(size + 1);
  const distrustStarts = new Int32Array(size + 1);
  for (let edge = 0; edge < count; edge++) {
    const giver = from[edge] as number;
    const target = to[edge] as number;
    const given = weight[edge] as number;
    const made = timestamp[edge] as number;
    const said = kind[edge] as number;
    const decay = kinds[said];
    const legal = giver < size && target < size && given >= 1 && given <= WHOLE && isTime(made);
    if (decay === undefined || !legal)
      throw brokenEdge(edge, size, decay !== undefined && giver < size && target < size, isTime(made));
    if (giver === target || made > now) continue;
    const strength = decayedStrength(given, decay, now - made);
    if (strength === 0) continue;
    strengths[edge] = strength;
    const starts = said === DISTRUST ? distrustStarts : trustStarts;
    starts[giver + 1] = (starts[giver + 1] as number) + 1;
  }
  const trust = emptyRows(trustStarts);
  const distrust = emptyRows(distrustStarts);
  const trustFree = trustStarts.slice();
  const distrustFree = distrustStarts.slice();
  for (let edge = 0; edge < count; edge++) {
    const strength = strengths[edge] as number;
    if (strength === 0) continue;
    const said = kind[edge] as number;
    const free = said === DISTRUST ? distrustFree : trustFree;
    const rows = said === DISTRUST ? distrust : trust;
    const giver = from[edge] as number;
    const place = free[giver] as number;
    free[giver] = place + 1;
    rows.pairs[2 * place] = to[edge] as number;
    rows.pairs[2 * place + 1] = (said << STRENGTH_BITS) | strength;
  }
  return { trust, distrust };
}

function isTime(seconds: number): boolean {
  return seconds >= 0 && seconds < MAX_TIME && Math.floor(seconds) === seconds;
}

/** Says what is wrong with a statement of which something is. */
function brokenEdge(index: number, size: number, joins: boolean, timed: boolean): InvalidTrustEdgeError {
  if (!joins)
    return new InvalidTrustEdgeError({
      index,
      rule: `must be of a known kind and join two of ${size} accounts`,
    });
  return new InvalidTrustEdgeError({
    index,
    rule: timed ? `weight must be 1 to ${WHOLE}` : "timestamp must be whole seconds from 0 to 2^40 - 1",
  });
}

function checkColumns({ from, to, kind, weight, timestamp }: TrustEdges): void {
  const lengths = [from, to, kind, weight, timestamp].map(({ length }) => length);
  const least = Math.min(...lengths);
  if (lengths.some((length) => length > least)) {
    throw new InvalidTrustEdgeError({ index: least, rule: "must have an entry in every column" });
  }
}

/** Room for rows whose sizes stand in `starts`, one place late; turns them into starts. */
function emptyRows(starts: Int32Array): PairRows {
  for (let row = 1; row < starts.length; row++)
    starts[row] = (starts[row] as number) + (starts[row - 1] as number);
  const count = starts[starts.length - 1] as number;
  return { starts, pairs: new Int32Array(2 * count) };
}
