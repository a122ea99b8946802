import { unpackStatement, type ReputationInput, type Statement } from "../model.ts";

/** Values by signal. */
export type Choice = Readonly<Record<string, bigint>>;

/** The lowest `count` bits of a number, also of a negative one, as signals. */
export function bits(prefix: string, value: bigint, count: number): Choice {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${prefix}[${i}]`, (value >> BigInt(i)) & 1n]),
  );
}

/**
 * All bits of the `reputation` circuit but the highest of each number, which follows from the others: whatever does not
 * fit a number's bits ends up there.
 *
 * @param said What the statement is taken to say, where that is not what it says.
 */
export function naturalBits(
  { secret, components, badgeSet, badgeMask, statement }: ReputationInput,
  said: Statement = unpackStatement(statement),
): Choice {
  const sum = components.reduce((total, component, i) => total + component * (said.weights[i] ?? 0n), 0n);
  const perComponent = components.map((component, i) => ({
    ...bits(`main.PackedComponents.BoundedBits[${i}].bits`, component, 9),
    ...bits(`main.ScoreClaim.Num2Bits[${i}].out`, component - (said.minima[i] ?? 0n), 9),
  }));
  return Object.assign(
    {},
    ...perComponent,
    bits("main.IdentityCommitment.BoundedBits.bits", secret, 250),
    bits("main.ScoreClaim.UnpackedStatement.bits", statement, 167),
    bits("main.ScoreClaim.Num2Bits.out", sum - said.threshold, 26),
    bits("main.BadgeMask.held", badgeSet, 247),
    bits("main.BadgeMask.asked", badgeMask, 247),
  ) as Choice;
}
