import { waitForIndexed, waitForReceipt } from "@aura-protocol/sdk/actions";
import { useAuraClient } from "@aura-protocol/sdk/react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Hash } from "viem";

/** The stations of a transaction, in order. */
export type TransactionStage = "wallet" | "block" | "index";

export type TransactionState =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly stage: TransactionStage; readonly hash: Hash | undefined }
  | { readonly status: "done"; readonly hash: Hash }
  | {
      readonly status: "failed";
      readonly stage: TransactionStage;
      readonly hash: Hash | undefined;
      readonly error: unknown;
    };

export type Transaction = {
  readonly state: TransactionState;
  /** Sends, waits for the block, then for the indexer. Resolves to whether all of it worked; never rejects. */
  readonly run: (send: () => Promise<Hash>) => Promise<boolean>;
  readonly reset: () => void;
};

/** Follows one transaction at a time from the wallet to the indexer, then refreshes what the page shows. */
export function useTransaction(): Transaction {
  const client = useAuraClient();
  const queries = useQueryClient();
  const [state, setState] = useState<TransactionState>({ status: "idle" });

  async function run(send: () => Promise<Hash>): Promise<boolean> {
    let stage: TransactionStage = "wallet";
    let hash: Hash | undefined;
    const enter = (next: TransactionStage) => {
      stage = next;
      setState({ status: "working", stage, hash });
    };
    try {
      enter("wallet");
      hash = await send();
      enter("block");
      const { blockNumber } = await waitForReceipt(client, { hash });
      enter("index");
      await waitForIndexed(client, { blockNumber });
      await queries.invalidateQueries();
      setState({ status: "done", hash });
      return true;
    } catch (error) {
      setState({ status: "failed", stage, hash, error });
      return false;
    }
  }

  return { state, run, reset: () => setState({ status: "idle" }) };
}
