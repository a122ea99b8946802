import { EmptyEpochError, type AuraClient, type EpochData, type EpochParams } from "@aura-protocol/sdk";
import {
  attestEpoch,
  buildEpoch,
  getLatestEpoch,
  postEpoch,
  waitForReceipt,
  type BuildEpochReturnType,
} from "@aura-protocol/sdk/actions";

/** What came of an attempt. */
export type Outcome =
  | { readonly kind: "published"; readonly params: EpochParams; readonly data: EpochData }
  /** The last epoch's root still stands. */
  | { readonly kind: "unchanged"; readonly epochId: bigint }
  /** Nobody has a passport. */
  | { readonly kind: "empty" };

export interface PublishOptions {
  /** As many as the quorum asks for. */
  readonly attesters: readonly [AuraClient, ...AuraClient[]];
  /** Makes the chain go on by a block: one that mines on demand would wait for ever. */
  readonly mine: () => Promise<void>;
}

/**
 * Publishes the profiles of the latest block that is final and indexed, unless the last epoch has the same root. Each
 * attester computes the epoch for itself and signs only what it found; the first one pays.
 *
 * @throws AuraError as buildEpoch, attestEpoch and postEpoch do.
 */
export async function publishEpoch({ attesters, mine }: PublishOptions): Promise<Outcome> {
  const [poster] = attesters;
  const built = await nextEpoch(poster);
  if (built === undefined) return { kind: "empty" };
  const { params, data } = built;
  const latest = await getLatestEpoch(poster, {});
  // An epoch follows only on a later block than the last one's.
  if (latest !== null && (latest.root === params.root || latest.blockNumber >= params.blockNumber))
    return { kind: "unchanged", epochId: latest.epochId };

  const signatures = await Promise.all(attesters.map((attester) => attestEpoch(attester, { params })));
  // The contract takes blocks of the past only, and tells so by the latest block when it is asked beforehand.
  if ((await poster.public.getBlockNumber({ cacheTime: 0 })) <= params.blockNumber) await mine();
  const hash = await postEpoch(poster, { params, signatures });
  await waitForReceipt(poster, { hash });
  return { kind: "published", params, data };
}

async function nextEpoch(client: AuraClient): Promise<BuildEpochReturnType | undefined> {
  try {
    return await buildEpoch(client, {});
  } catch (error) {
    if (error instanceof EmptyEpochError) return undefined;
    throw error;
  }
}

/** One line about an outcome. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case "published": {
      const { epochId, blockNumber, leafCount, root } = outcome.params;
      return `epoch ${epochId} of block ${blockNumber}: ${leafCount} profiles, root 0x${root.toString(16)}`;
    }
    case "unchanged":
      return `epoch ${outcome.epochId} still stands`;
    case "empty":
      return "no passports yet";
  }
}
