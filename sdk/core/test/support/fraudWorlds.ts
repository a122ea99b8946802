import { getAddress, type Address } from "viem";

import type {
  FraudAttendance,
  FraudFunding,
  FraudHolder,
  FraudInput,
  FraudMint,
} from "../../src/fraud/FraudInput.ts";
import type { Vouch } from "../../src/types/Profile.ts";
import { DAY, NOW, address, vouch } from "./profiles.ts";

/** Where the days of these worlds begin. */
export const START = NOW - 60 * DAY;
const HOUR = 3600;

/** Whole numbers below a bound, the same for the same seed everywhere. */
export function drawing(seed: number): (below: number) => number {
  let state = (Math.imul(seed, 2_654_435_761) + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function holder(number: number, changes: Partial<FraudHolder> = {}): FraudHolder {
  return { account: address(number), registeredAt: START, verification: 0, ...changes };
}

/** People from `from` on, as many as asked for. */
export function crowd(from: number, count: number, changes: Partial<FraudHolder> = {}): FraudHolder[] {
  return Array.from({ length: count }, (_, index) => holder(from + index, changes));
}

/** The addresses of people from `from` on, as signals write them. */
export function names(from: number, count: number): Address[] {
  return Array.from({ length: count }, (_, index) => getAddress(address(from + index)));
}

/** Everybody vouches for everybody else. */
export function clique(from: number, count: number): Vouch[] {
  return Array.from({ length: count * count }, (_, pair) =>
    vouch(from + Math.floor(pair / count), from + (pair % count)),
  ).filter(({ voucher, account }) => voucher !== account);
}

export type HonestWorld = {
  readonly [List in keyof Omit<FraudInput, "services">]-?: NonNullable<FraudInput[List]>;
};

const PEOPLE = 200;

/**
 * Sixty days of honest people. Seven in ten are verified; they live in groups of three to eight friends who all vouch
 * for each other, and each for one to three others outside. Half of them register on their way to their first event, where
 * people enter over an hour; friends tend to go together, within a few minutes. Issuers serve all day; exchanges and
 * friends pay whatever is needed, mostly round sums.
 */
export function honestWorld(seed: number): HonestWorld {
  const draw = drawing(seed);
  const groups: number[][] = [];
  for (let next = 0; next < PEOPLE;) {
    const group = Array.from({ length: Math.min(3 + draw(6), PEOPLE - next) }, (_, index) => next + index);
    groups.push(group);
    next += group.length;
  }
  const registered = Array.from({ length: PEOPLE }, () => START + draw(50 * DAY));
  const attendances = visits(groups, registered, draw);
  const holders = registered.map((registeredAt, person) =>
    holder(person, { registeredAt, verification: draw(10) < 7 ? 60 + draw(41) : 0 }),
  );
  const vouches = groups.flatMap((group) => [
    ...group.flatMap((from) =>
      group.filter((to) => to !== from).map((to) => vouch(from, to, 1 + draw(10_000))),
    ),
    ...group.flatMap((from) =>
      Array.from({ length: 1 + draw(3) }, () => vouch(from, draw(PEOPLE), 1 + draw(10_000))),
    ),
  ]);
  return {
    holders,
    vouches,
    attendances,
    mints: mints(registered, draw),
    funding: payments(registered, draw),
  };
}

function visits(
  groups: readonly number[][],
  registered: number[],
  draw: (below: number) => number,
): FraudAttendance[] {
  return Array.from({ length: 15 }, (_, event) => {
    const doors = START + (event * 4 + 1) * DAY;
    return groups.flatMap((group) => {
      if (draw(3) > 0) return [];
      const arrival = doors + draw(HOUR);
      return group
        .filter(() => draw(5) > 0)
        .map((person): FraudAttendance => {
          const attendedAt = arrival + draw(300);
          const early = (registered[person] as number) > attendedAt;
          if (early && draw(2) === 0) registered[person] = attendedAt - draw(DAY);
          return { account: address(person), event: BigInt(event), attendedAt };
        });
    });
  }).flat();
}

function mints(registered: readonly number[], draw: (below: number) => number): FraudMint[] {
  return registered.flatMap((time, person) =>
    Array.from({ length: draw(8) }, (_, index) => ({
      issuer: address(1000 + draw(4)),
      account: address(person),
      issuedAt: time + (index === 0 ? draw(HOUR) : draw(10 * DAY)),
    })),
  );
}

function payments(registered: readonly number[], draw: (below: number) => number): FraudFunding[] {
  const sums = [10n, 20n, 50n, 100n];
  return registered.map((time, person) => ({
    funder: address(draw(4) === 0 ? draw(PEOPLE) : 2000 + draw(3)),
    account: address(person),
    timestamp: Math.max(START, time - draw(2 * DAY)),
    amount: (sums[draw(4)] as bigint) + BigInt(draw(2)),
  }));
}
