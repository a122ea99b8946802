import { isAddress, type Address } from "viem";

import { InvalidTrustEdgeError } from "../errors/trust.ts";
import { trustKinds, type TrustEdge, type TrustEdges } from "../types/Trust.ts";
import { MAX_TIME } from "./decayedStrength.ts";
import { WHOLE } from "./trustUnits.ts";

/**
 * Statements as columns, with the accounts' positions in `accounts` instead of their addresses. Lists may come straight
 * from parsed JSON: every field is checked. Statements by or about accounts that are not in the list are left out.
 *
 * @throws InvalidTrustEdgeError at the first statement with a malformed address, an unknown kind, a weight that is not an
 * integer from 1 to 10,000 or a timestamp that is not one from 0 to 2^40 - 1.
 * @example
 * const edges = packTrustEdges([alice, bob], [{ from: alice, to: bob, kind: "vouch", weight: 10_000, timestamp: 0 }]);
 */
export function packTrustEdges(accounts: readonly Address[], edges: readonly TrustEdge[]): TrustEdges {
  const positions = new Map(accounts.map((account, position) => [account.toLowerCase(), position]));
  const packed = {
    from: new Uint32Array(edges.length),
    to: new Uint32Array(edges.length),
    kind: new Uint8Array(edges.length),
    weight: new Uint16Array(edges.length),
    timestamp: new Float64Array(edges.length),
  };
  let count = 0;
  edges.forEach((edge, index) => {
    const rule = brokenRule(edge);
    if (rule !== undefined) throw new InvalidTrustEdgeError({ index, rule });
    const from = positions.get(edge.from.toLowerCase());
    const to = positions.get(edge.to.toLowerCase());
    if (from === undefined || to === undefined) return;
    packed.from[count] = from;
    packed.to[count] = to;
    packed.kind[count] = trustKinds.indexOf(edge.kind);
    packed.weight[count] = edge.weight;
    packed.timestamp[count++] = edge.timestamp;
  });
  return {
    from: packed.from.subarray(0, count),
    to: packed.to.subarray(0, count),
    kind: packed.kind.subarray(0, count),
    weight: packed.weight.subarray(0, count),
    timestamp: packed.timestamp.subarray(0, count),
  };
}

function brokenRule(edge: unknown): string | undefined {
  if (typeof edge !== "object" || edge === null) return "must be an object";
  const { from, to, kind, weight, timestamp } = edge as Record<string, unknown>;
  if (!isAccount(from)) return "from must be an address";
  if (!isAccount(to)) return "to must be an address";
  if (!trustKinds.some((known) => known === kind)) return `kind must be one of ${trustKinds.join(", ")}`;
  if (!isInteger(weight, 1, WHOLE)) return `weight must be an integer from 1 to ${WHOLE}`;
  if (!isInteger(timestamp, 0, MAX_TIME - 1)) return "timestamp must be whole seconds from 0 to 2^40 - 1";
  return undefined;
}

/** Checksums are the business of what people type. */
function isAccount(value: unknown): boolean {
  return typeof value === "string" && isAddress(value, { strict: false });
}

function isInteger(value: unknown, min: number, max: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}
