import fc from "fast-check";

import { trustKinds, type TrustEdges, type TrustKind, type TrustParameters } from "../../src/types/Trust.ts";

/** One statement between positions. */
export type Statement = readonly [
  from: number,
  to: number,
  kind: TrustKind,
  weight: number,
  timestamp: number,
];

/** The block's time in these worlds. */
export const TRUST_NOW = 10_000_000;

/** Statements as columns. */
export function columnsOf(statements: readonly Statement[]): TrustEdges {
  return {
    from: Uint32Array.from(statements, ([from]) => from),
    to: Uint32Array.from(statements, ([, to]) => to),
    kind: Uint8Array.from(statements, ([, , kind]) => trustKinds.indexOf(kind)),
    weight: Uint16Array.from(statements, ([, , , weight]) => weight),
    timestamp: Float64Array.from(statements, ([, , , , timestamp]) => timestamp),
  };
}

/** A full vouch made at the block. */
export function vouchOf(from: number, to: number): Statement {
  return [from, to, "vouch", 10_000, TRUST_NOW];
}

/** Statements among `size` accounts, some of them later than the block, repeated or of oneself. */
export function statements(size: number, maxLength = 40): fc.Arbitrary<Statement[]> {
  const statement = fc.tuple(
    fc.nat(size - 1),
    fc.nat(size - 1),
    fc.constantFrom(...trustKinds),
    fc.integer({ min: 1, max: 10_000 }),
    fc.integer({ min: TRUST_NOW - 5_000_000, max: TRUST_NOW + 10 }),
  );
  return fc.array(statement, { maxLength });
}

/** Seeds of `size` accounts, about half of them verified. */
export function seedsOf(size: number): fc.Arbitrary<number[]> {
  return fc.array(fc.oneof(fc.constant(0), fc.nat(100)), { minLength: size, maxLength: size });
}

/** The balances as METHODOLOGY.md defines them, one pair at a time in integers of any size. */
export function referenceBalances(
  said: readonly Statement[],
  seeds: readonly number[],
  parameters: TrustParameters,
): bigint[] {
  const accounts = seeds.map((_, account) => account);
  const kindsOf = (from: number, to: number, kind: TrustKind): bigint =>
    said
      .filter(([a, b, k, , time]) => a === from && b === to && a !== b && k === kind && time <= TRUST_NOW)
      .map(([, , , weight, time]) => decayed(BigInt(weight), kind, BigInt(TRUST_NOW - time), parameters))
      .reduce((most, strength) => (strength > most ? strength : most), 0n);
  const distrust = accounts.map((from) => accounts.map((to) => kindsOf(from, to, "distrust")));
  const trust = accounts.map((from) =>
    accounts.map((to) => {
      if (distrust[from]?.[to] !== 0n) return 0n;
      const kinds = trustKinds.filter((kind) => kind !== "distrust");
      const sum = total(kinds.map((kind) => kindsOf(from, to, kind)));
      return sum < 40_960_000n ? sum : 40_960_000n;
    }),
  );
  const share = (part: bigint, whole: bigint): bigint => (whole === 0n ? 0n : (part << 20n) / whole);
  const given = trust.map(total);
  const budgets = accounts.map((from) => {
    const spoken = (given[from] ?? 0n) + total(distrust[from] ?? []);
    const budget = BigInt(parameters.budget) * 4096n;
    return spoken > budget ? spoken : budget;
  });
  const lend = (rows: bigint[][], wholes: bigint[], units: bigint[]): bigint[] =>
    accounts.map(
      (to) =>
        total(
          accounts.map((from) => (units[from] ?? 0n) * share(rows[from]?.[to] ?? 0n, wholes[from] ?? 0n)),
        ) >> 20n,
    );
  const points = total(seeds.map(BigInt));
  let unit = 2n ** 31n;
  while (unit * points > 2n ** 31n) unit /= 2n;
  const own = seeds.map((seed) =>
    significant((BigInt(seed) * unit * BigInt(10_000 - parameters.damping)) / 10_000n),
  );
  let balances = accounts.map(() => 0n);
  let units = own;
  for (let judgement = 0; judgement < parameters.judgements; judgement++) {
    units = units.map((unitsOf, account) => ((balances[account] ?? 0n) < 0n ? 0n : unitsOf));
    for (let round = 0; round < parameters.rounds; round++) {
      units = lend(trust, given, units).map((lent, account) =>
        (balances[account] ?? 0n) < 0n
          ? 0n
          : significant((own[account] ?? 0n) + (lent * BigInt(parameters.damping)) / 10_000n),
      );
    }
    const voices = units.map(
      (unitsOf, account) => (unitsOf * share(given[account] ?? 0n, budgets[account] ?? 0n)) >> 20n,
    );
    const lent = lend(trust, given, voices);
    const denied = lend(distrust, budgets, units);
    balances = accounts.map((account) => (lent[account] ?? 0n) - (denied[account] ?? 0n));
  }
  return balances;
}

function decayed(weight: bigint, kind: TrustKind, age: bigint, parameters: TrustParameters): bigint {
  const { weight: basisPoints, halfLife } = parameters.kinds[kind];
  const steps = halfLife === 0 ? 0n : (age * 64n) / BigInt(halfLife);
  return (weight * ((BigInt(basisPoints) * leftOf(steps % 64n)) / 10_000n)) >> (steps / 64n);
}

/** floor(4096 · 2^(-step / 64)): the greatest n with n^64 · 2^step <= 4096^64. */
export function leftOf(step: bigint): bigint {
  let left = 4096n;
  while (left ** 64n * 2n ** step > 4096n ** 64n) left--;
  return left;
}

function significant(units: bigint): bigint {
  const excess = BigInt(Math.max(0, units.toString(2).length - 6));
  return (units >> excess) << excess;
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
