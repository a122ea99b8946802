import { AuraError } from "../errors/base.ts";
import { UnexpectedError } from "../errors/client.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { isSame } from "../utils/isSame.ts";

/** Who hears of what is watched, and how often it is looked at. */
export type WatchOptions<Data> = {
  /** Called with the first value, and whenever it differs. */
  readonly onData: (data: Data) => void;
  /** Called for each attempt that failed; watching goes on, more slowly until one succeeds. */
  readonly onError?: ((error: AuraError) => void) | undefined;
  /** Milliseconds between two looks, from 1; 4,000 by default. */
  readonly pollingInterval?: number | undefined;
  /** Ends watching when it is aborted. */
  readonly signal?: AbortSignal | undefined;
};

const POLLING_MS = 4_000;
const LONGEST_WAIT_MS = 60_000;
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Looks again and again, never twice at a time, and tells of what differs from what was told before.
 *
 * @param attempt Resolves to undefined when there is nothing to look at.
 * @returns Ends it. What is under way then is not told of any more.
 * @throws ValueOutOfRangeError when the interval is no whole number from 1.
 */
export function poll<Data>(
  attempt: () => Promise<{ readonly data: Data } | undefined>,
  { onData, onError, pollingInterval = POLLING_MS, signal }: WatchOptions<Data>,
): () => void {
  assertInteger("pollingInterval", pollingInterval, { min: 1, max: MAX_TIMER_MS });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: { readonly data: Data } | undefined;
  let failures = 0;
  let stopped = false;

  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  };
  // What a listener throws is the listener's, and ends no watching.
  const tell = (call: () => void): void => {
    if (!stopped) queueMicrotask(() => (stopped ? undefined : call()));
  };
  const look = async (): Promise<void> => {
    try {
      const found = await attempt();
      failures = 0;
      if (found !== undefined && !(told !== undefined && isSame(told.data, found.data))) {
        told = found;
        tell(() => onData(found.data));
      }
    } catch (thrown) {
      failures++;
      const error = thrown instanceof AuraError ? thrown : new UnexpectedError({ cause: thrown });
      tell(() => onError?.(error));
    }
    if (stopped) return;
    const slowed = Math.min(pollingInterval * 2 ** failures, Math.max(pollingInterval, LONGEST_WAIT_MS));
    timer = setTimeout(() => void look(), slowed);
  };

  if (signal?.aborted === true) return stop;
  signal?.addEventListener("abort", stop, { once: true });
  void look();
  return stop;
}
