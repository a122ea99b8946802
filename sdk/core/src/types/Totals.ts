/** How much there is of everything, as the subgraph counts it. */
export type Totals = {
  /** Passports registered. */
  readonly passports: number;
  /** Badges minted, those revoked or expired since included. */
  readonly badges: number;
  /** The epoch posted last; null while there is none. */
  readonly latestEpoch: { readonly epochId: bigint; readonly blockNumber: bigint } | null;
};
