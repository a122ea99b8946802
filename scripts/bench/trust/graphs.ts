import type { TrustEdges } from "@aura-protocol/sdk/reputation";

import { Random } from "../../indexing/history/random.ts";
import type { Rating } from "./ratings.ts";

const START = 1_700_000_000;
const DAY = 86_400;
const DISTRUST = 4;

/** Statements between random accounts, one in fifty of them distrust, over the last year before `now`. */
export function randomEdges(accounts: number, count: number, seed: number): TrustEdges & { now: number } {
  const random = new Random(seed);
  const below = (bound: number) => Math.floor((random.bits() / 2 ** 32) * bound);
  const edges = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    kind: new Uint8Array(count),
    weight: new Uint16Array(count),
    timestamp: new Float64Array(count),
    now: START + 365 * DAY,
  };
  for (let edge = 0; edge < count; edge++) {
    edges.from[edge] = below(accounts);
    edges.to[edge] = below(accounts);
    edges.kind[edge] = below(50) === 0 ? DISTRUST : below(DISTRUST);
    edges.weight[edge] = 1 + below(10_000);
    edges.timestamp[edge] = START + below(365 * DAY);
  }
  return edges;
}

/** Ratings of an invented market, where one in ten people cheats: what the task runs on without a file. */
export function inventedRatings(seed: number): Rating[] {
  const random = new Random(seed);
  const people = 1000;
  const cheats = (person: number) => person >= 50 && person % 10 === 0;
  return Array.from({ length: 12_000 }, (_, index) => {
    const known = Math.min(people, 60 + Math.floor(index / 8));
    const rater = random.int(0, known - 1);
    const rated = (rater + random.int(1, known - 1)) % known;
    const honest = cheats(rater) ? random.once(2) : !random.once(20);
    const praise = cheats(rated) ? !honest || random.once(3) : honest;
    return {
      rater,
      rated,
      rating: praise ? random.int(1, 5) : -random.int(1, 10),
      time: START + index * 900,
    };
  });
}

/** The same statements, all by one account. */
export function edgesBy(account: number, edges: TrustEdges): TrustEdges {
  return { ...edges, from: edges.from.map(() => account) };
}

/** The statements of those givers that `stays` names. */
export function edgesWhere(edges: TrustEdges, stays: (giver: number) => boolean): TrustEdges {
  const keep = (_: number, index: number): boolean => stays(edges.from[index] as number);
  return {
    from: edges.from.filter(keep),
    to: edges.to.filter(keep),
    kind: edges.kind.filter(keep),
    weight: edges.weight.filter(keep),
    timestamp: edges.timestamp.filter(keep),
  };
}

/** The statements of two lists. */
export function joinEdges(one: TrustEdges, other: TrustEdges): TrustEdges {
  const count = one.from.length;
  const joined = {
    from: new Uint32Array(count + other.from.length),
    to: new Uint32Array(count + other.from.length),
    kind: new Uint8Array(count + other.from.length),
    weight: new Uint16Array(count + other.from.length),
    timestamp: new Float64Array(count + other.from.length),
  };
  for (const column of ["from", "to", "kind", "weight", "timestamp"] as const) {
    joined[column].set(one[column]);
    joined[column].set(other[column], count);
  }
  return joined;
}
