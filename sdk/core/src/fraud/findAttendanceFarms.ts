import { InvalidFraudInputError } from "../errors/fraud.ts";
import type { FraudParameters } from "../types/FraudParameters.ts";
import type { FraudSignal } from "../types/FraudSignal.ts";
import { disjointSets } from "./disjointSets.ts";
import type { FraudAttendance, FraudInput } from "./FraudInput.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";
import { checkedInteger, holderTable, type HolderTable } from "./holderTable.ts";
import { meanSeverity, severityOf } from "./severity.ts";
import { sortedSignals } from "./sortedSignals.ts";

type FarmParameters = FraudParameters["attendanceFarm"];
/** When an account entered which event, for every account that was fresh at its first. */
type Visits = ReadonlyMap<number, ReadonlyMap<bigint, number>>;
type Party = { readonly members: readonly number[]; readonly events: readonly bigint[] };

/**
 * Groups of accounts with fresh passports that entered the same events together, within a short time of each other,
 * again and again. Near linear in attendances: of each account the first few events are looked at.
 *
 * @throws InvalidFraudInputError naming a field of the data.
 * @example
 * const farms = findAttendanceFarms({ holders, attendances });
 */
export function findAttendanceFarms(
  { holders, attendances = [] }: Pick<FraudInput, "holders" | "attendances">,
  { attendanceFarm }: Pick<FraudParameters, "attendanceFarm"> = fraudParametersV1,
): FraudSignal[] {
  const table = holderTable(holders);
  const visits = freshVisits(table, attendances, attendanceFarm);
  const parties = sharedEvents(visits, attendanceFarm).flatMap(({ members, events }) =>
    together(members, events, visits, attendanceFarm).map((part) => ({ members: part, events })),
  );
  return sortedSignals(joined(parties, table, visits, attendanceFarm));
}

function freshVisits(
  table: HolderTable,
  attendances: readonly FraudAttendance[],
  parameters: FarmParameters,
): Visits {
  const visits = new Map<number, Map<bigint, number>>();
  attendances.forEach(({ account, event, attendedAt }, index) => {
    const holder = table.numberOf(account, () => `attendances[${index}].account`);
    checkedInteger(attendedAt, () => `attendances[${index}].attendedAt`);
    if (typeof event !== "bigint" || event < 0n) {
      throw new InvalidFraudInputError({
        field: `attendances[${index}].event`,
        rule: "must be a bigint from 0",
      });
    }
    if (holder === undefined) return;
    const events = visits.get(holder) ?? new Map<bigint, number>();
    events.set(event, Math.min(events.get(event) ?? attendedAt, attendedAt));
    visits.set(holder, events);
  });
  for (const [holder, events] of visits) {
    const first = [...events.values()].reduce((least, time) => Math.min(least, time));
    const age = first - (table.registeredAt[holder] as number);
    if (age >= parameters.freshAge) visits.delete(holder);
  }
  return accompanied(visits, parameters);
}

/** Visits that enough others made within the window: no other one can be part of a farm. */
function accompanied(visits: Visits, { minAccounts, minEvents, maxEvents, window }: FarmParameters): Visits {
  const visitors = new Map<bigint, number[]>();
  for (const [holder, events] of visits) {
    for (const event of events.keys()) {
      const known = visitors.get(event);
      if (known === undefined) visitors.set(event, [holder]);
      else known.push(holder);
    }
  }
  const kept = new Map<number, [event: bigint, time: number][]>();
  for (const [event, holders] of visitors) {
    const timeOf = (holder: number): number => visits.get(holder)?.get(event) ?? 0;
    const parts = cutAtGaps(holders, timeOf, window).filter(({ length }) => length >= minAccounts);
    for (const holder of parts.flat()) {
      kept.set(holder, [...(kept.get(holder) ?? []), [event, timeOf(holder)]]);
    }
  }
  const telling = [...kept].filter(([, events]) => events.length >= minEvents);
  const first = telling.map(([holder, events]): [number, ReadonlyMap<bigint, number>] => [
    holder,
    new Map(events.sort(byTime).slice(0, maxEvents)),
  ]);
  return new Map(first.sort(([one], [other]) => one - other));
}

function byTime([one, time]: [bigint, number], [other, otherTime]: [bigint, number]): number {
  if (time !== otherTime) return time - otherTime;
  return one < other ? -1 : 1;
}

/** Every combination of `minEvents` events that enough accounts have in common. */
function sharedEvents(visits: Visits, { minEvents, minAccounts }: FarmParameters): Party[] {
  const parties = new Map<string, { members: number[]; events: readonly bigint[] }>();
  for (const [holder, events] of visits) {
    const sorted = [...events.keys()].sort((one, other) => (one < other ? -1 : 1));
    for (const combination of combinations(sorted, minEvents)) {
      const key = combination.join();
      const party = parties.get(key);
      if (party === undefined) parties.set(key, { members: [holder], events: combination });
      else party.members.push(holder);
    }
  }
  return [...parties.values()].filter(({ members }) => members.length >= minAccounts);
}

function combinations<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  );
}

/** Cuts a party apart wherever nobody of it entered an event for longer than the window, until all parts hold. */
function together(
  members: readonly number[],
  events: readonly bigint[],
  visits: Visits,
  parameters: FarmParameters,
): number[][] {
  if (members.length < parameters.minAccounts) return [];
  for (const event of events) {
    const parts = cutAtGaps(members, (member) => visits.get(member)?.get(event) ?? 0, parameters.window);
    if (parts.length > 1) return parts.flatMap((part) => together(part, events, visits, parameters));
  }
  return [[...members]];
}

function cutAtGaps(
  members: readonly number[],
  timeOf: (member: number) => number,
  window: number,
): number[][] {
  const ordered = members.map((member) => ({ member, time: timeOf(member) }));
  ordered.sort((one, other) => (one.time === other.time ? one.member - other.member : one.time - other.time));
  const parts: number[][] = [];
  ordered.forEach(({ member, time }, index) => {
    const before = ordered[index - 1];
    if (before === undefined || time - before.time > window) parts.push([member]);
    else parts.at(-1)?.push(member);
  });
  return parts;
}

/** Parties that share members are one farm. */
function joined(
  parties: readonly Party[],
  table: HolderTable,
  visits: Visits,
  { minAccounts, minEvents }: FarmParameters,
): FraudSignal[] {
  const sets = disjointSets(table.size);
  const eventsOf = new Map<number, Set<bigint>>();
  for (const { members, events } of parties) {
    for (const member of members) {
      sets.join(members[0] as number, member);
      const known = eventsOf.get(member) ?? new Set<bigint>();
      events.forEach((event) => known.add(event));
      eventsOf.set(member, known);
    }
  }
  return sets.groups(minAccounts).map((group): FraudSignal => {
    const events = [...new Set(group.flatMap((member) => [...(eventsOf.get(member) ?? [])]))];
    const times = group.flatMap((member) =>
      [...(eventsOf.get(member) ?? [])].map((event) => visits.get(member)?.get(event) ?? 0),
    );
    return {
      kind: "attendance-farm",
      accounts: table.named(group),
      severity: meanSeverity(severityOf(group.length, minAccounts), severityOf(events.length, minEvents)),
      evidence: {
        events: events.sort((one, other) => (one < other ? -1 : 1)),
        from: times.reduce((least, time) => Math.min(least, time)),
        to: times.reduce((greatest, time) => Math.max(greatest, time)),
      },
    };
  });
}
