import { useIndexerStatus } from "@aura-protocol/sdk/react";
import { useSyncExternalStore } from "react";

const MINUTE = 60_000;

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, MINUTE);
  return () => clearInterval(timer);
}

/** Seconds since the Unix epoch as contracts see them: the clock, or the last block's time if that is ahead. */
export function useChainTime(): number {
  const status = useIndexerStatus();
  const minutes = useSyncExternalStore(subscribe, () => Math.floor(Date.now() / MINUTE));
  return Math.max(minutes * 60, status.data?.timestamp ?? 0);
}
