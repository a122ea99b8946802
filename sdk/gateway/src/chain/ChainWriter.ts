import type { SimulateReturnType } from "@aura-protocol/sdk/actions";
import type { Transaction } from "kysely";
import type { Address, Hex } from "viem";

import type { Database } from "../database/Database.ts";

/** How far a transaction is; each is told once it is stored, `broadcast` before it is. */
export type WriteStage = "prepared" | "signed" | "broadcast" | "mined";

export type WriteRequest = {
  /** What it is for: whoever asks with the same key again has the same transaction. */
  readonly key: string;
  /** Whose budget pays. */
  readonly caller: string;
  /** Tries the call for a signer. */
  readonly attempt: (signer: Address) => Promise<SimulateReturnType>;
  /** Runs with the signature's storing, or not at all; what it throws leaves everything unsigned. */
  readonly commit: (transaction: Transaction<Database>) => Promise<void>;
  readonly onStage: (stage: WriteStage) => Promise<void> | void;
  /** Ends the waiting, never what was sent. */
  readonly signal: AbortSignal;
};

export type Written = {
  readonly hash: Hex;
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  readonly signer: Address;
};

/** Sends transactions that the gateway signs and pays for: exactly one for a key. */
export type ChainWriter = {
  /** Without signers there is nothing to write with. */
  readonly enabled: boolean;
  /**
   * Prepares, signs, stores, sends and waits, from wherever an earlier run with the same key stopped.
   *
   * @throws What the action throws that is tried.
   * @throws RelayerBudgetError, GasCapError, FeeTooHighError, RelayerFundsError, NonceTakenError, RpcUnavailableError
   */
  write(request: WriteRequest): Promise<Written>;
  /** @throws RelayerBudgetError when nothing of today's is left to a caller. */
  mustHaveBudget(caller: string): Promise<void>;
};
