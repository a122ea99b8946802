import { getAddress, type Address } from "viem";

import { decayedStrength, FULL_STRENGTH, kindDecay } from "../trust/decayedStrength.ts";
import type { NetworkInput, NetworkReport, NetworkStatement, StatementFlaw } from "../types/Network.ts";
import { trustKinds } from "../types/Trust.ts";
import { judgeNetwork, type JudgedNetwork } from "./judgeNetwork.ts";

const WHOLE = 10_000;
const MAX_STANDING = 1000;
const FULL_SEED = 100;

const NOTHING: NetworkReport = {
  standing: 0,
  spread: 0,
  cap: MAX_STANDING,
  balance: 0,
  statements: [],
  signals: [],
};

/**
 * How one account's standing comes about by the network of trust: what is said of it and by whom, what of that counts, and
 * which fraud signals cap it. Of several statements of a kind by one account the strongest is shown.
 *
 * @returns No standing and nothing said, for an account without a passport.
 * @throws Like `trustStatements` and `networkSignals`.
 * @example
 * const { statements, signals, cap } = networkReport({ account, profiles, timestamp, trust: formulaV3.trust });
 */
export function networkReport({ account, ...input }: NetworkInput & { account: Address }): NetworkReport {
  const judged = judgeNetwork(input);
  const place = judged.places.placeOf(account);
  if (place === undefined) return NOTHING;
  const { spread, caps, signals } = judged;
  const { fullStanding, fraud } = input.trust;
  const [standing, cap] = [spread.standings[place] as number, caps[place] as number];
  const points = (MAX_STANDING * WHOLE) / FULL_SEED;
  return {
    standing: Math.min(standing, cap),
    spread: standing,
    cap,
    balance: Math.floor(((spread.balances[place] as number) * points) / (spread.unit * fullStanding)),
    statements: statementsAbout(place, input, judged),
    signals: signals.filter(
      ({ severity, accounts }) =>
        severity >= (fraud?.cap.minSeverity ?? 0) &&
        accounts.some((named) => judged.places.placeOf(named) === place),
    ),
  };
}

function statementsAbout(place: number, input: NetworkInput, judged: JudgedNetwork): NetworkStatement[] {
  const { edges, places, spread } = judged;
  const decays = trustKinds.map((kind) => kindDecay(input.trust.kinds[kind]));
  const strongest = new Map<string, NetworkStatement & { readonly giver: number }>();
  edges.to.forEach((target, edge) => {
    if (target !== place) return;
    const [giver, number] = [edges.from[edge] as number, edges.kind[edge] as number];
    const [kind, decay] = [trustKinds[number], decays[number]];
    const by = input.profiles[giver]?.account;
    if (kind === undefined || decay === undefined || by === undefined) return;
    const timestamp = edges.timestamp[edge] as number;
    const age = input.timestamp - timestamp;
    const left = age < 0 ? 0 : decayedStrength(edges.weight[edge] as number, decay, age);
    const statement = {
      giver,
      by: getAddress(by),
      kind,
      timestamp,
      strength: Math.floor((left * WHOLE) / FULL_STRENGTH),
      verification: places.seeds[giver] as number,
      standing: spread.standings[giver] as number,
      flaw: flawOf({
        age,
        left,
        balance: spread.balances[giver] as number,
        seed: places.seeds[giver] as number,
      }),
    };
    const key = `${kind} ${giver}`;
    const before = strongest.get(key);
    if (before === undefined || outdoes(statement, before)) strongest.set(key, statement);
  });
  const all = [...strongest.values()];
  const denying = new Set(
    all.filter(({ kind, strength }) => kind === "distrust" && strength > 0).map(({ giver }) => giver),
  );
  return all
    .map(({ giver, ...statement }) => {
      const contradicted = statement.flaw === null && statement.kind !== "distrust" && denying.has(giver);
      return contradicted ? { ...statement, flaw: "contradicted" as const } : statement;
    })
    .sort(byKindThenSpeaker);
}

/** The later one of equals, so that the order of profiles is of no matter. */
function outdoes(one: NetworkStatement, other: NetworkStatement): boolean {
  if (one.strength !== other.strength) return one.strength > other.strength;
  return one.timestamp > other.timestamp;
}

function flawOf({
  age,
  left,
  balance,
  seed,
}: {
  age: number;
  left: number;
  balance: number;
  seed: number;
}): StatementFlaw | null {
  if (age < 0) return "later";
  if (left === 0) return "faded";
  if (balance < 0) return "silenced";
  return balance === 0 && seed === 0 ? "unheard" : null;
}

function byKindThenSpeaker(one: NetworkStatement, other: NetworkStatement): number {
  const kinds = trustKinds.indexOf(one.kind) - trustKinds.indexOf(other.kind);
  return kinds === 0 ? (one.by.toLowerCase() < other.by.toLowerCase() ? -1 : 1) : kinds;
}
