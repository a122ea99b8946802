/** What no transaction exceeds, whatever its block holds (EIP-7825). */
const TRANSACTION_GAS = 2n ** 24n;
/** A batch's own gas, at most: a hash and a stored node for each of 32 levels. */
const BATCH_GAS = 1_600_000n;
/** Gas of each member, rounded up. */
const MEMBER_GAS = 30_000n;

/**
 * How many commitments to put into the tree of members at once: half of what a transaction can do, and half a block, so
 * that it finds room soon.
 *
 * @param gasLimit Of a block.
 * @returns 1 or more.
 */
export function membersPerFlush(gasLimit: bigint): number {
  const budget = (gasLimit < TRANSACTION_GAS ? gasLimit : TRANSACTION_GAS) / 2n;
  return Math.max(1, Number((budget - BATCH_GAS) / MEMBER_GAS));
}
