import type { StagedMutation } from "@aura-protocol/sdk/react";
import type { ProveTierStage, WriteResult } from "@aura-protocol/sdk/query";
import { useState } from "react";
import type { Hash } from "viem";

/** How far something is that ends in a transaction. `Stage` is what the SDK reports. */
export type Progress<Stage extends ProveTierStage> =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly at: Stage | null }
  | { readonly status: "failed"; readonly at: Stage | null; readonly error: unknown }
  | {
      readonly status: "done";
      readonly hash: Hash;
      readonly blockNumber: bigint;
      /** False when the page may still show the state before, because the indexer is slow. */
      readonly indexed: boolean;
    };

/**
 * A mutation's progress for the page: unlike the mutation's own `stage` it also says at which stage a failure
 * happened.
 */
export function useProgress<Stage extends ProveTierStage, Variables>(
  mutation: StagedMutation<WriteResult, Error, Variables, Stage>,
): Progress<Stage> {
  const { stage, status, data, error } = mutation;
  const [last, setLast] = useState<Stage | null>(null);
  if (stage !== null && stage !== last) setLast(stage);
  switch (status) {
    case "idle":
      return { status: "idle" };
    case "pending":
      return { status: "working", at: stage ?? last };
    case "error":
      return { status: "failed", at: last, error };
    case "success":
      return { status: "done", hash: data.hash, blockNumber: data.blockNumber, indexed: data.indexed };
  }
}
