import type { LocalAccount } from "viem";

/** How the gateway signs and pays for transactions. */
export type RelayerSettings = {
  /** Without one, nothing is sent. */
  readonly signers: readonly LocalAccount[];
  /** What one caller may cost on one day of UTC, in wei. */
  readonly budget: bigint;
  /** Most gas of one transaction. */
  readonly maxGas: bigint;
  /** Most that is offered for a unit of gas, in wei. */
  readonly maxFeePerGas: bigint;
  /** Blocks that hold a transaction or follow it before it counts, 1 to 1000. */
  readonly confirmations: number;
  /** How long a transaction may wait for a block before its fees are raised, in milliseconds. */
  readonly stuckMs: number;
};
