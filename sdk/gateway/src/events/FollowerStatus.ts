/** How this instance stands to what happens. */
export type FollowerStatus = {
  /** Whether it is the one that writes. */
  readonly leads: boolean;
  /** The last block followed; null on instances that do not lead. */
  readonly blockNumber: bigint | null;
  /** What it waits for, other than new blocks or its turn; null when nothing is wrong. */
  readonly trouble: string | null;
};
