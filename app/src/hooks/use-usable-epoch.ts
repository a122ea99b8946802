import { getUsableEpochQueryOptions } from "@aura-protocol/sdk/query";
import { useAuraClient } from "@aura-protocol/sdk/react";
import { useQuery } from "@tanstack/react-query";

const EVERY_MS = 3_000;

/** The newest epoch that accepts proofs, null while there is none; asked for again every few seconds. */
export function useUsableEpoch() {
  return useQuery({ ...getUsableEpochQueryOptions(useAuraClient()), refetchInterval: EVERY_MS });
}
