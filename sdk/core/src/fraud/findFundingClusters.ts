import { getAddress, type Address } from "viem";

import { InvalidFraudInputError } from "../errors/fraud.ts";
import type { FraudParameters } from "../types/FraudParameters.ts";
import type { FraudSignal } from "../types/FraudSignal.ts";
import { disjointSets } from "./disjointSets.ts";
import type { FraudFunding, FraudInput } from "./FraudInput.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";
import { checkedInteger, holderTable, lowerCase, type HolderTable } from "./holderTable.ts";
import { severityOf } from "./severity.ts";
import { sortedSignals } from "./sortedSignals.ts";

type ClusterParameters = FraudParameters["fundingCluster"];
/** The first payment that a fresh holder got. */
type FirstFunding = { funder: Address; holder: number; timestamp: number; amount: bigint };

const WHOLE = 10_000n;
const MAX_AMOUNT = 2n ** 256n - 1n;

/**
 * Groups of fresh accounts whose first money came from one hand: about the same amount to each within a short time, or
 * handed on from one to the next. The subgraph knows no payments: `funding` comes from whoever has them, and `services`
 * names exchanges, bridges and faucets among the funders. Sorts payments; near linear after that.
 *
 * @throws InvalidFraudInputError naming a field of the data.
 * @example
 * const clusters = findFundingClusters({ holders, funding, services: [exchange] });
 */
export function findFundingClusters(
  { holders, funding = [], services = [] }: Pick<FraudInput, "holders" | "funding" | "services">,
  { fundingCluster }: Pick<FraudParameters, "fundingCluster"> = fraudParametersV1,
): FraudSignal[] {
  const table = holderTable(holders);
  const payments = funding.map(checkedFunding);
  const ignored = new Set<string>(
    services.map((service, index) => lowerCase(service, () => `services[${index}]`)),
  );
  for (const [funder, count] of fanOuts(payments)) if (count > fundingCluster.maxFanOut) ignored.add(funder);
  const first = firstFundings(payments, table, fundingCluster);
  const telling = [...first.values()].filter(({ funder }) => !ignored.has(funder));
  const sets = disjointSets(table.size);
  for (const part of sameHand(telling, fundingCluster)) {
    for (const { holder } of part) sets.join((part[0] as FirstFunding).holder, holder);
  }
  for (const { funder, holder, timestamp } of telling) {
    const source = table.numberOf(funder, () => "funding");
    const before = source === undefined ? undefined : first.get(source);
    if (source === undefined || before === undefined) continue;
    const wait = timestamp - before.timestamp;
    if (wait >= 0 && wait <= fundingCluster.window) sets.join(source, holder);
  }
  const groups = sets.groups(fundingCluster.minAccounts);
  return sortedSignals(groups.map((group) => signalOf(group, first, table, fundingCluster)));
}

function checkedFunding({ funder, account, timestamp, amount }: FraudFunding, index: number): FraudFunding {
  if (typeof amount !== "bigint" || amount < 0n || amount > MAX_AMOUNT) {
    throw new InvalidFraudInputError({
      field: `funding[${index}].amount`,
      rule: "must be a bigint from 0, a uint256",
    });
  }
  return {
    funder: lowerCase(funder, () => `funding[${index}].funder`),
    account: lowerCase(account, () => `funding[${index}].account`),
    timestamp: checkedInteger(timestamp, () => `funding[${index}].timestamp`),
    amount,
  };
}

/** How many different accounts each funder paid. */
function fanOuts(payments: readonly FraudFunding[]): Map<string, number> {
  const paid = new Map<string, Set<string>>();
  for (const { funder, account } of payments) {
    const accounts = paid.get(funder);
    if (accounts === undefined) paid.set(funder, new Set([account]));
    else accounts.add(account);
  }
  return new Map([...paid].map(([funder, accounts]) => [funder, accounts.size]));
}

/** By holder, in the order of numbers, the first payment, of those that got it about when they registered. */
function firstFundings(
  payments: readonly FraudFunding[],
  table: HolderTable,
  { freshAge }: ClusterParameters,
): Map<number, FirstFunding> {
  const first = new Map<number, FirstFunding>();
  for (const { funder, account, timestamp, amount } of payments) {
    const holder = table.numberOf(account, () => "funding");
    if (holder === undefined || funder === account) continue;
    const funding = { funder, holder, timestamp, amount };
    const known = first.get(holder);
    if (known === undefined || comesBefore(funding, known)) first.set(holder, funding);
  }
  const fresh = [...first].filter(
    ([holder, { timestamp }]) => Math.abs(timestamp - (table.registeredAt[holder] as number)) < freshAge,
  );
  return new Map(fresh.sort(([one], [other]) => one - other));
}

function comesBefore(one: FirstFunding, other: FirstFunding): boolean {
  if (one.timestamp !== other.timestamp) return one.timestamp < other.timestamp;
  return one.funder === other.funder ? one.amount < other.amount : one.funder < other.funder;
}

/** First payments by one funder of about the same amount, cut where the next came later than the window. */
function sameHand(
  fundings: readonly FirstFunding[],
  { tolerance, window }: ClusterParameters,
): FirstFunding[][] {
  const byFunder = new Map<string, FirstFunding[]>();
  for (const funding of fundings) {
    const ofFunder = byFunder.get(funding.funder);
    if (ofFunder === undefined) byFunder.set(funding.funder, [funding]);
    else ofFunder.push(funding);
  }
  return [...byFunder.values()].flatMap((ofFunder) => {
    ofFunder.sort((one, other) => (one.amount < other.amount ? -1 : Number(one.amount > other.amount)));
    const bands = cut(ofFunder, (least, funding) => {
      return funding.amount * WHOLE > least.amount * (WHOLE + BigInt(tolerance));
    });
    return bands.flatMap((band) => {
      band.sort((one, other) =>
        one.timestamp === other.timestamp ? one.holder - other.holder : one.timestamp - other.timestamp,
      );
      return cut(band, (_, funding, before) => funding.timestamp - before.timestamp > window);
    });
  });
}

/** Cuts a list where an entry is too far from the first of its part, or from the one before it. */
function cut(
  fundings: readonly FirstFunding[],
  isApart: (first: FirstFunding, funding: FirstFunding, before: FirstFunding) => boolean,
): FirstFunding[][] {
  const parts: FirstFunding[][] = [];
  for (const funding of fundings) {
    const part = parts.at(-1);
    const [first, before] = [part?.[0], part?.at(-1)];
    if (
      part === undefined ||
      first === undefined ||
      before === undefined ||
      isApart(first, funding, before)
    ) {
      parts.push([funding]);
    } else part.push(funding);
  }
  return parts;
}

function signalOf(
  group: readonly number[],
  first: ReadonlyMap<number, FirstFunding>,
  table: HolderTable,
  { minAccounts }: ClusterParameters,
): FraudSignal {
  const fundings = group.flatMap((holder) => first.get(holder) ?? []);
  const times = fundings.map(({ timestamp }) => timestamp).sort((one, other) => one - other);
  const amounts = fundings.map(({ amount }) => amount).sort((one, other) => (one < other ? -1 : 1));
  return {
    kind: "funding-cluster",
    accounts: table.named(group),
    severity: severityOf(group.length, minAccounts),
    evidence: {
      funders: [...new Set(fundings.map(({ funder }) => funder))].sort().map((funder) => getAddress(funder)),
      from: times[0] ?? 0,
      to: times.at(-1) ?? 0,
      least: amounts[0] ?? 0n,
      greatest: amounts.at(-1) ?? 0n,
    },
  };
}
