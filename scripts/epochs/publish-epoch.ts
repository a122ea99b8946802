import { EmptyEpochError, type AuraClient, type EpochParams } from "@aura-protocol/sdk";
import { buildEpoch, getLatestEpoch, postEpoch, signEpoch, waitForReceipt } from "@aura-protocol/sdk/actions";
import type { Hex } from "viem";

/** What came of an attempt. */
export type Outcome =
  | { readonly kind: "published"; readonly params: EpochParams }
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
 * Publishes the profiles of the indexer's latest block, unless the last epoch has the same root. Each attester computes
 * the epoch for itself and signs only what it found; the first one pays.
 *
 * @throws AuraError as buildEpoch, signEpoch and postEpoch do.
 */
export async function publishEpoch({ attesters, mine }: PublishOptions): Promise<Outcome> {
  const [poster] = attesters;
  const params = await nextEpoch(poster);
  if (params === undefined) return { kind: "empty" };
  const latest = await getLatestEpoch(poster, {});
  // An epoch follows only on a later block than the last one's.
  if (latest !== null && (latest.root === params.root || latest.blockNumber >= params.blockNumber))
    return { kind: "unchanged", epochId: latest.epochId };

  const signatures = await Promise.all(attesters.map((attester) => attest(attester, params.blockNumber)));
  // The contract takes blocks of the past only, and tells so by the latest block when it is asked beforehand.
  if ((await poster.public.getBlockNumber({ cacheTime: 0 })) <= params.blockNumber) await mine();
  const hash = await postEpoch(poster, { params, signatures });
  await waitForReceipt(poster, { hash });
  return { kind: "published", params };
}

async function nextEpoch(client: AuraClient): Promise<EpochParams | undefined> {
  try {
    return (await buildEpoch(client, {})).params;
  } catch (error) {
    if (error instanceof EmptyEpochError) return undefined;
    throw error;
  }
}

/** An attester that found something else signs something else, and the contract refuses it. */
async function attest(attester: AuraClient, blockNumber: bigint): Promise<Hex> {
  const { params } = await buildEpoch(attester, { blockNumber });
  return signEpoch(attester, { params });
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
