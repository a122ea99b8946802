import type { AuraClient } from "@aura-protocol/sdk";
import { buildEpoch } from "@aura-protocol/sdk/actions";

import type { JobHandler } from "../JobHandler.ts";
import { toJson } from "../toJson.ts";

const PERCENT = { fetch: 10, score: 50, tree: 70 } as const;

/** Works out what attesters would sign at the latest final block. Signs and posts nothing. */
export function buildEpochHandler({ client }: { client: AuraClient }): JobHandler {
  return async ({ signal, report }) => {
    let last: string | undefined;
    const { params } = await buildEpoch(client, {
      signal,
      onProgress: ({ stage }) => {
        if (stage === last) return;
        last = stage;
        // Progress that is not stored harms nobody.
        report(PERCENT[stage], stage).catch(() => undefined);
      },
    });
    return toJson(params);
  };
}
