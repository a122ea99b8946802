import { setTimeout as sleep } from "node:timers/promises";

import { AuraError } from "@aura-protocol/sdk";
import { getIndexerStatus } from "@aura-protocol/sdk/actions";

import { describeOutcome, publishEpoch, type PublishOptions } from "./publish-epoch.ts";

export interface WatchOptions extends PublishOptions {
  readonly print: (line: string) => void;
  /** Milliseconds between two looks at the indexer. */
  readonly interval?: number;
  readonly signal: AbortSignal;
}

/**
 * Publishes a new epoch whenever the indexed profiles differ from the last one's, until `signal` aborts. A failure with
 * a name is written down and tried again at the next look.
 */
export async function watchEpochs({
  attesters,
  mine,
  print,
  interval = 500,
  signal,
}: WatchOptions): Promise<void> {
  let seen: bigint | undefined;
  let complaint: string | undefined;
  while (!signal.aborted) {
    try {
      const { blockNumber } = await getIndexerStatus(attesters[0], {});
      if (blockNumber !== seen) {
        const outcome = await publishEpoch({ attesters, mine });
        if (outcome.kind === "published") print(describeOutcome(outcome));
        seen = blockNumber;
      }
      complaint = undefined;
    } catch (error) {
      if (!(error instanceof AuraError)) throw error;
      const said = `${error.name}: ${error.shortMessage}`;
      if (said !== complaint) print(said);
      complaint = said;
    }
    await sleep(interval, undefined, { signal }).catch(() => undefined);
  }
}
