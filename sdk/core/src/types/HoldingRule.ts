import type { Address } from "viem";

/** How a balance is asked for, in the order of the contract's enum. */
export const tokenKinds = ["ERC20", "ERC721", "ERC1155"] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** What balance earns a badge. */
export type HoldingRule = {
  readonly kind: TokenKind;
  readonly token: Address;
  /** Which ERC-1155 token; 0n for the other kinds. */
  readonly tokenId: bigint;
  /** Least balance. */
  readonly minimum: bigint;
  /** What every badge attests. */
  readonly value: bigint;
};
