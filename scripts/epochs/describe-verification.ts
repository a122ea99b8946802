import type { VerifyEpochReturnType } from "@aura-protocol/sdk/actions";

/** What came of verifying an epoch, line by line. */
export function describeVerification(result: VerifyEpochReturnType): string[] {
  const { epochId, blockNumber } = result.epoch;
  if (result.valid) return [`epoch ${epochId} of block ${blockNumber} is right: ${result.leafCount} leaves`];
  const { figure, published, recomputed, difference, advice } = result;
  const lines = [
    `epoch ${epochId} of block ${blockNumber} is WRONG: ${figure} is ${published}, not ${recomputed}`,
  ];
  if (difference !== undefined) {
    const { index, account, part, inputs } = difference;
    lines.push(
      `first leaf that differs: ${index}, ${account}`,
      `  ${part}: published ${difference.published}, recomputed ${difference.recomputed}`,
      ...inputs.map(
        (input) => `  ${input.feature}: published ${input.published}, recomputed ${input.recomputed}`,
      ),
    );
    if (inputs.length === 0) lines.push("  no input differs: the formula was applied wrongly");
  }
  return [...lines, advice];
}
