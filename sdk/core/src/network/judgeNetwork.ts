import { networkCap } from "../fraud/networkCap.ts";
import { buildTrustGraph } from "../trust/buildTrustGraph.ts";
import { spreadTrust } from "../trust/spreadTrust.ts";
import type { FraudSignal } from "../types/FraudSignal.ts";
import type { NetworkInput } from "../types/Network.ts";
import type { TrustEdges, TrustStandings } from "../types/Trust.ts";
import { networkPlaces, type NetworkPlaces } from "./networkPlaces.ts";
import { networkSignals } from "./networkSignals.ts";
import { trustStatements } from "./trustStatements.ts";

/** Everybody's place in the network at a block; lists are in the order of the profiles. */
export type JudgedNetwork = {
  readonly places: NetworkPlaces;
  readonly edges: TrustEdges;
  /** Before any cap. */
  readonly spread: TrustStandings;
  /** The most that fraud signals leave, 0 to 1000. */
  readonly caps: Uint16Array;
  readonly signals: readonly FraudSignal[];
};

const MAX_STANDING = 1000;

/** @throws As `trustStatements` and `networkSignals`. */
export function judgeNetwork(input: NetworkInput): JudgedNetwork {
  const { profiles, timestamp, trust } = input;
  const places = networkPlaces(profiles, timestamp);
  const edges = trustStatements(input, places);
  const graph = buildTrustGraph({ size: profiles.length, edges, now: timestamp, parameters: trust });
  const signals = networkSignals(input, places);
  return {
    places,
    edges,
    spread: spreadTrust({ graph, seeds: places.seeds, parameters: trust }),
    caps: capsOf(input, signals, places),
    signals,
  };
}

function capsOf(
  { profiles, trust: { fraud } }: NetworkInput,
  signals: readonly FraudSignal[],
  places: NetworkPlaces,
): Uint16Array {
  const caps = new Uint16Array(profiles.length).fill(MAX_STANDING);
  if (fraud === undefined) return caps;
  // Signals of one account alone: of a great ring each would otherwise be looked for among all of it.
  const own = new Map<number, FraudSignal[]>();
  for (const signal of signals) {
    for (const account of signal.accounts) {
      const place = places.placeOf(account);
      if (place === undefined) continue;
      const others = own.get(place) ?? [];
      others.push({ ...signal, accounts: [account] });
      own.set(place, others);
    }
  }
  for (const [place, ofAccount] of own) {
    const [{ accounts } = { accounts: [] }] = ofAccount;
    const [account] = accounts;
    if (account !== undefined) caps[place] = networkCap(ofAccount, account, fraud);
  }
  return caps;
}
