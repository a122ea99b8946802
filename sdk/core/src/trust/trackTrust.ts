import { InvalidTrustEdgeError } from "../errors/trust.ts";
import type { TrustEdges, TrustParameters, TrustStandings } from "../types/Trust.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { buildTrustGraph } from "./buildTrustGraph.ts";
import { ChangeList } from "./ChangeList.ts";
import { lendChanges, replaceRow, type TrackedRows } from "./lendChanges.ts";
import { balanceOf, ownTrust, standingOf, trustFrom, unitOf, voiceOf } from "./trustUnits.ts";

/** Standings that follow their statements. */
export type TrustTracker = {
  /** How the accounts stand now. */
  readonly read: () => TrustStandings;
  /**
   * Replaces everything that `accounts` say by `edges`; what others say stays. The standings are then exactly those of a
   * run from the start over all statements. Nothing changes when it throws.
   * @throws InvalidTrustEdgeError also for a statement by an account that is not among `accounts`.
   */
  readonly update: (changes: { accounts: readonly number[]; edges: TrustEdges }) => TrustStandings;
};

/** One time that trust is lent: what everybody gives and what everybody gets by it. */
type Layer = { readonly given: Float64Array; readonly sums: Float64Array };

/** Rounds of passing trust on, then what is said of everybody. */
type Judgement = {
  readonly rounds: readonly Layer[];
  readonly lent: Layer;
  readonly denied: Layer;
  readonly balances: Float64Array;
};

/**
 * Keeps what every account gave and got in every round, so that a change is followed only where it leads: integers are
 * rounded down after each round, so small differences end. Memory: 16 bytes an account and round, besides the statements.
 * `now` stays the same, as time changes every strength: for a later block, start again.
 *
 * @throws ValueOutOfRangeError and InvalidTrustEdgeError as `buildTrustGraph` and `spreadTrust` do.
 * @example
 * const tracker = trackTrust({ size: 2, edges, now: 1_767_225_600, seeds: [100, 0], parameters: trustParametersV1 });
 * const { standings } = tracker.update({ accounts: [0], edges: edgesOfAccount0 });
 */
export function trackTrust({
  size,
  edges,
  now,
  seeds,
  parameters,
}: {
  size: number;
  edges: TrustEdges;
  now: number;
  seeds: ArrayLike<number>;
  parameters: TrustParameters;
}): TrustTracker {
  const { damping, fullStanding } = parameters;
  const unit = unitOf(seeds, size);
  const own = ownTrust(seeds, unit, damping);
  const layer = (given: Float64Array): Layer => ({ given, sums: new Float64Array(size) });
  // Without statements everybody has its own trust in every round, and lends none of it.
  const judgements = Array.from({ length: parameters.judgements }, (): Judgement => ({
    rounds: Array.from({ length: parameters.rounds }, () => layer(own.slice())),
    lent: layer(new Float64Array(size)),
    denied: layer(own.slice()),
    balances: new Float64Array(size),
  }));
  const voices = new Int32Array(size);
  const trust: TrackedRows = { now: new Map(), before: new Map() };
  const distrust: TrackedRows = { now: new Map(), before: new Map() };
  const standings = new Uint16Array(size);
  let balances: Float64Array = new Float64Array(size);
  const [changed, touched] = [new ChangeList(size), new ChangeList(size)];
  const [voiced, judged] = [new ChangeList(size), new ChangeList(size)];

  /** Follows the changes through one judgement; `judged` are those whose balance changed in the one before. */
  const follow = (
    { rounds, lent, denied, balances: next }: Judgement,
    last: Float64Array | undefined,
  ): void => {
    rounds.forEach(({ given, sums }, round) => {
      lendChanges({ rows: trust, changed, given, sums, touched });
      // Whoever is silenced, or heard again, is so in every round.
      for (const account of judged.accounts) touched.note(account);
      changed.clear();
      const passing = rounds[round + 1]?.given ?? denied.given;
      for (const account of touched.accounts) {
        const heard = last === undefined || (last[account] as number) >= 0;
        const units = trustFrom(own[account] as number, sums[account] as number, damping);
        changed.set(passing, account, heard ? units : 0);
      }
    });
    voiced.clear();
    for (const account of [...changed.accounts, ...trust.before.keys()]) {
      voiced.set(lent.given, account, voiceOf(denied.given[account] as number, voices[account] as number));
    }
    judged.clear();
    const judge = (account: number): void =>
      judged.set(next, account, balanceOf(lent.sums[account] as number, denied.sums[account] as number));
    lendChanges({ rows: distrust, changed, given: denied.given, sums: denied.sums, touched });
    const denials = [...touched.accounts];
    lendChanges({ rows: trust, changed: voiced, given: lent.given, sums: lent.sums, touched });
    for (const account of touched.accounts) judge(account);
    for (const account of denials) judge(account);
  };

  const read = (): TrustStandings => ({ standings: standings.slice(), balances: balances.slice(), unit });

  const update: TrustTracker["update"] = ({ accounts, edges: said }) => {
    const among = new Set(accounts);
    const stranger = said.from.findIndex((giver) => !among.has(giver));
    if (stranger >= 0) {
      throw new InvalidTrustEdgeError({
        index: stranger,
        rule: "must be by one of the accounts that change",
      });
    }
    for (const account of among) assertInteger("account", account, { min: 0, max: size - 1 });
    const graph = buildTrustGraph({ size, edges: said, now, parameters });
    for (const account of among) {
      replaceRow(trust, graph.trust, account);
      replaceRow(distrust, graph.distrust, account);
      voices[account] = graph.voices[account] as number;
    }
    let last: Judgement | undefined;
    changed.clear();
    judged.clear();
    for (const judgement of judgements) {
      const first = judgement.rounds[0]?.given;
      if (last !== undefined && first !== undefined) {
        const { denied, balances: verdicts } = last;
        const moved = [...changed.accounts, ...judged.accounts];
        changed.clear();
        for (const account of moved) {
          const heard = (verdicts[account] as number) >= 0;
          changed.set(first, account, heard ? (denied.given[account] as number) : 0);
        }
      }
      follow(judgement, last?.balances);
      last = judgement;
    }
    trust.before.clear();
    distrust.before.clear();
    if (last !== undefined) balances = last.balances;
    for (const account of judged.accounts) {
      standings[account] = standingOf(balances[account] as number, unit, fullStanding);
    }
    return read();
  };
  update({ accounts: Array.from({ length: size }, (_, account) => account), edges });
  return { read, update };
}
