import { getAddress, type Address } from "viem";

import type { FraudParameters } from "../types/FraudParameters.ts";
import type { FraudSignal } from "../types/FraudSignal.ts";
import { burstWindows, type Burst } from "./burstWindows.ts";
import type { FraudInput } from "./FraudInput.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";
import { checkedInteger, holderTable, lowerCase, type HolderTable } from "./holderTable.ts";
import { severityOf } from "./severity.ts";
import { sortedSignals } from "./sortedSignals.ts";

type Mint = { readonly issuer: Address; readonly holder: number; readonly issuedAt: number };

const WHOLE = 10_000;

/**
 * Issuers that gave many badges to one wallet, or badges to many fresh wallets, within a short time, the latter far
 * above what they give otherwise. Sorts mints; linear after that.
 *
 * @throws InvalidFraudInputError naming a field of the data.
 * @example
 * const bursts = findBurstMints({ holders, mints });
 */
export function findBurstMints(
  { holders, mints = [] }: Pick<FraudInput, "holders" | "mints">,
  { burstMint }: Pick<FraudParameters, "burstMint"> = fraudParametersV1,
): FraudSignal[] {
  const table = holderTable(holders);
  const known = mints.flatMap(({ issuer, account, issuedAt }, index): Mint[] => {
    const from = lowerCase(issuer, () => `mints[${index}].issuer`);
    const holder = table.numberOf(account, () => `mints[${index}].account`);
    const time = checkedInteger(issuedAt, () => `mints[${index}].issuedAt`);
    return holder === undefined ? [] : [{ issuer: from, holder, issuedAt: time }];
  });
  known.sort((one, other) =>
    one.issuedAt === other.issuedAt ? one.holder - other.holder : one.issuedAt - other.issuedAt,
  );
  const span = (known.at(-1)?.issuedAt ?? 0) - (known[0]?.issuedAt ?? 0);
  const signals: FraudSignal[] = [];
  for (const ofIssuer of grouped(known, ({ issuer }) => issuer)) {
    for (const ofWallet of grouped(ofIssuer, ({ holder }) => holder)) {
      signals.push(...toOneWallet(ofWallet, table, burstMint));
    }
    signals.push(...toFreshWallets(ofIssuer, table, burstMint, span));
  }
  return sortedSignals(signals);
}

function toOneWallet(
  mints: readonly Mint[],
  table: HolderTable,
  { walletBadges, walletWindow }: FraudParameters["burstMint"],
): FraudSignal[] {
  const times = mints.map(({ issuedAt }) => issuedAt);
  let held = 0;
  const bursts = burstWindows(times, walletWindow, walletBadges, (_, change) => (held += change));
  return bursts.map((burst) => signalOf(mints, burst, walletBadges, table));
}

/** Fresh wallets, each once, where they are most of those served, and far more than this issuer usually serves. */
function toFreshWallets(
  mints: readonly Mint[],
  table: HolderTable,
  { freshWallets, freshWindow, freshAge, freshShare, factor }: FraudParameters["burstMint"],
  span: number,
): FraudSignal[] {
  const isFresh = ({ holder, issuedAt }: Mint): boolean =>
    issuedAt - (table.registeredAt[holder] as number) < freshAge;
  const fresh = mints.filter(isFresh);
  const served = new Set(fresh.map(({ holder }) => holder)).size;
  // Over a span of a few windows nothing is known of what is usual, and the threshold is all that were served.
  const usual = span === 0 ? served : Math.ceil((factor * served * freshWindow) / span);
  const threshold = Math.max(freshWallets, usual);
  const [all, young] = [counter(), counter()];
  const times = mints.map(({ issuedAt }) => issuedAt);
  const bursts = burstWindows(times, freshWindow, threshold, (entry, change) => {
    const mint = mints[entry] as Mint;
    const wallets = all(mint.holder, change);
    const count = young(mint.holder, isFresh(mint) ? change : 0);
    return count * WHOLE >= freshShare * wallets ? count : undefined;
  });
  return bursts.map(({ first, last, peak }) => {
    const inBurst = mints.slice(first, last + 1).filter(isFresh);
    return signalOf(inBurst, { first: 0, last: inBurst.length - 1, peak }, threshold, table);
  });
}

function signalOf(
  mints: readonly Mint[],
  { first, last, peak }: Burst,
  threshold: number,
  table: HolderTable,
): FraudSignal {
  const inBurst = mints.slice(first, last + 1);
  const accounts = table.named([...new Set(inBurst.map(({ holder }) => holder))]);
  const { issuer, issuedAt: from } = inBurst[0] as Mint;
  const to = (inBurst.at(-1) as Mint).issuedAt;
  const evidence = { issuer: getAddress(issuer), from, to, mints: inBurst.length, peak };
  return { kind: "burst-mint", accounts, severity: severityOf(peak, threshold), evidence };
}

/** Counts how many different keys there are while entries come (+1) and go (-1); 0 only asks. */
function counter(): (key: number, change: 1 | 0 | -1) => number {
  const counts = new Map<number, number>();
  return (key, change) => {
    const count = (counts.get(key) ?? 0) + change;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
    return counts.size;
  };
}

/** Entries by key, keys in the order of their first entry. */
function grouped<Entry, Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Entry[][] {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}
