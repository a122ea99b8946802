import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";

import type { AuraClient } from "../client/createAuraClient.ts";
import { auraQueryKey } from "../query/queryOptions.ts";

/** A mutation that says how far it is: `stage` is null before the first and after the last. */
export type StagedMutation<Data, Failure, Variables, Stage> = UseMutationResult<Data, Failure, Variables> & {
  readonly stage: Stage | null;
};

/** Runs a mutation that reports stages; afterwards everything read through the client is read anew. */
export function useStagedMutation<Data, Failure, Variables, Stage>(
  client: AuraClient,
  optionsOf: (onStage: (stage: Stage) => void) => {
    readonly mutationKey: readonly unknown[];
    readonly mutationFn: (variables: Variables) => Promise<Data>;
  },
): StagedMutation<Data, Failure, Variables, Stage> {
  const [stage, setStage] = useState<Stage | null>(null);
  const queryClient = useQueryClient();
  const mutation = useMutation<Data, Failure, Variables>({
    ...optionsOf(setStage),
    onSettled: () => {
      setStage(null);
      return queryClient.invalidateQueries({ queryKey: auraQueryKey(client) });
    },
  });
  return { ...mutation, stage };
}
