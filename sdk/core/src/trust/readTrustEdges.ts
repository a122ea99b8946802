import { InvalidTrustEdgeError } from "../errors/trust.ts";
import { trustKinds, type TrustEdges, type TrustParameters } from "../types/Trust.ts";
import { decayedStrength, MAX_TIME, STRENGTH_BITS } from "./decayedStrength.ts";
import { WHOLE } from "./trustUnits.ts";

const DISTRUST = trustKinds.indexOf("distrust");

/** Statements by giver: row i is places `starts[i]` to `starts[i + 1] - 1`. */
export type EdgeRows = {
  readonly starts: Int32Array;
  readonly targets: Uint32Array;
  /** Kind times 2^26, plus strength: what `kindOf` and `strengthOf` take apart. */
  readonly packed: Int32Array;
};

/**
 * Statements that count, in rows by giver: trust and distrust apart, in no order inside a row. Left out are those an
 * account makes of itself, those made after `now` and those of which decay has left nothing.
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
}): { trust: EdgeRows; distrust: EdgeRows } {
  const { from, to, kind } = edges;
  const strengths = strengthsOf({ size, edges, now, parameters });
  const trustStarts = new Int32Array(size + 1);
  const distrustStarts = new Int32Array(size + 1);
  for (let edge = 0; edge < strengths.length; edge++) {
    if (strengths[edge] === 0) continue;
    const starts = kind[edge] === DISTRUST ? distrustStarts : trustStarts;
    const next = (from[edge] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  const trust = emptyRows(trustStarts);
  const distrust = emptyRows(distrustStarts);
  const trustFree = trustStarts.slice();
  const distrustFree = distrustStarts.slice();
  for (let edge = 0; edge < strengths.length; edge++) {
    const strength = strengths[edge] as number;
    if (strength === 0) continue;
    const denied = kind[edge] === DISTRUST;
    const free = denied ? distrustFree : trustFree;
    const rows = denied ? distrust : trust;
    const giver = from[edge] as number;
    const place = free[giver] as number;
    free[giver] = place + 1;
    rows.targets[place] = to[edge] as number;
    rows.packed[place] = ((kind[edge] as number) << STRENGTH_BITS) | strength;
  }
  return { trust, distrust };
}

/** What each statement has left; 0 for those that do not count. */
function strengthsOf({
  size,
  edges,
  now,
  parameters,
}: {
  size: number;
  edges: TrustEdges;
  now: number;
  parameters: TrustParameters;
}): Int32Array {
  const { from, to, kind, weight, timestamp } = edges;
  const count = from.length;
  for (const column of [to, kind, weight, timestamp]) {
    if (column.length !== count) {
      throw new InvalidTrustEdgeError({
        index: Math.min(column.length, count),
        rule: "must have an entry in every column",
      });
    }
  }
  const kinds = trustKinds.map((name) => parameters.kinds[name]);
  const strengths = new Int32Array(count);
  for (let edge = 0; edge < count; edge++) {
    const giver = from[edge] as number;
    const target = to[edge] as number;
    const given = weight[edge] as number;
    const made = timestamp[edge] as number;
    const terms = kinds[kind[edge] as number];
    if (giver >= size || target >= size || terms === undefined) {
      throw new InvalidTrustEdgeError({
        index: edge,
        rule: `must join two of ${size} accounts and be of a known kind`,
      });
    }
    if (given < 1 || given > WHOLE)
      throw new InvalidTrustEdgeError({ index: edge, rule: `weight must be 1 to ${WHOLE}` });
    if (!(made >= 0 && made < MAX_TIME && Math.floor(made) === made)) {
      throw new InvalidTrustEdgeError({ index: edge, rule: "timestamp must be whole seconds below 2^40" });
    }
    if (giver === target || made > now) continue;
    strengths[edge] = decayedStrength(given, terms, now - made);
  }
  return strengths;
}

/** Room for rows whose sizes stand in `starts`, one place late; turns them into starts. */
function emptyRows(starts: Int32Array): EdgeRows {
  for (let row = 1; row < starts.length; row++)
    starts[row] = (starts[row] as number) + (starts[row - 1] as number);
  const count = starts[starts.length - 1] as number;
  return { starts, targets: new Uint32Array(count), packed: new Int32Array(count) };
}
