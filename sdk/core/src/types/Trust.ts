import type { Address } from "viem";

/** What one account may say of another. The position in this list is the number that bulk edges carry. */
export const trustKinds = ["vouch", "invite", "badge", "attendance", "distrust"] as const;

export type TrustKind = (typeof trustKinds)[number];

/** One statement of `from` about `to`. */
export type TrustEdge = {
  readonly from: Address;
  readonly to: Address;
  readonly kind: TrustKind;
  /** 1 to 10,000. */
  readonly weight: number;
  /** When it was made: seconds since the Unix epoch, 0 to 2^40 - 1. */
  readonly timestamp: number;
};

/** Many statements as columns of equal length; accounts are positions in a list of the caller's. */
export type TrustEdges = {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Positions in `trustKinds`. */
  readonly kind: Uint8Array;
  /** 1 to 10,000. */
  readonly weight: Uint16Array;
  /** Seconds since the Unix epoch, 0 to 2^40 - 1. */
  readonly timestamp: Float64Array;
};

/** What a kind of statement counts for. */
export type TrustKindParameters = {
  /** Basis points, 0 to 10,000. */
  readonly weight: number;
  /** Seconds after which half of it is left, up to 2^40 - 1; 0 when it lasts. */
  readonly halfLife: number;
};

/** How trust spreads: plain JSON, integers only. */
export type TrustParameters = {
  readonly version: number;
  /** What an account passes on of its trust, in basis points, 1 to 9999. */
  readonly damping: number;
  /** Rounds of passing on before each judgement, 1 to 64. */
  readonly rounds: number;
  /** How often the distrusted are found and silenced, 1 to 8. */
  readonly judgements: number;
  /** Weight that an account's statements may have together before they share one voice, 1 to 1,000,000. */
  readonly budget: number;
  /** Trust lent that makes a standing of 1000, in basis points of what a fully verified person has, 1 to 1,000,000. */
  readonly fullStanding: number;
  readonly kinds: Readonly<Record<TrustKind, TrustKindParameters>>;
};

/** How the accounts stand, each list in the order of the accounts. */
export type TrustStandings = {
  /** 0 to 1000. */
  readonly standings: Uint16Array;
  /** Trust lent less distrust, in `unit`; below 0 for those whom more distrust than trust speaks of. */
  readonly balances: Float64Array;
  /** Units of trust in one point of `poh_score`, a power of two. */
  readonly unit: number;
};
