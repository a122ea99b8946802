import type { AuraClient, Components, Tier } from "@aura-protocol/sdk";
import { prepareProof } from "@aura-protocol/sdk/actions";
import {
  identityFromPrivateKey,
  proveReputationInWorker,
  type ProofProgress,
} from "@aura-protocol/sdk/proofs";
import { publishedFormulas } from "@aura-protocol/sdk/reputation";
import type { Address } from "viem";

import type { SecretKey } from "../../config/JobSettings.ts";
import type { SealedSecret } from "../../database/TasksTable.ts";
import { toJson } from "../toJson.ts";
import type { JobHandler } from "../JobHandler.ts";
import { openSecret } from "../sealSecret.ts";

/** What `generate_proof` is asked for, without the identity's key. */
export type GenerateProofPayload = {
  readonly account: Address;
  readonly tier: Tier;
  readonly badgeMask: string;
  readonly minima: Partial<Components>;
  readonly recipient: Address;
  /** Version of a published formula. */
  readonly formula: number;
  /** Of the identity: says whose key it was, and no more than the chain does. */
  readonly commitment: string;
};

const PERCENT: Readonly<Record<ProofProgress["stage"], number>> = { download: 20, witness: 50, prove: 70 };

/** Proves a tier in a thread of its own, for a caller who chose to send the key. */
export function generateProofHandler({
  client,
  secretKeys,
  artifactsUrl,
}: {
  client: AuraClient;
  secretKeys: readonly SecretKey[];
  artifactsUrl: string | undefined;
}): JobHandler {
  return async ({ task, signal, report }) => {
    const { account, tier, badgeMask, minima, recipient, formula } = task.payload as GenerateProofPayload;
    const key = openSecret(secretKeys, task.id, task.secret as SealedSecret);
    const identity = identityFromPrivateKey(key);
    key.fill(0);
    await report(5, "profile");
    const { claim, input } = await prepareProof(client, {
      account,
      identity,
      tier,
      badgeMask: BigInt(badgeMask),
      minima,
      recipient,
      formula: publishedFormulas[formula - 1],
    });
    signal.throwIfAborted();
    let last: string | undefined;
    const { proof, publicSignals } = await proveReputationInWorker({
      input,
      artifacts: { baseUrl: artifactsUrl as string },
      signal,
      onProgress: ({ stage }) => {
        if (stage === last) return;
        last = stage;
        // Progress that is not stored harms nobody.
        report(PERCENT[stage], stage).catch(() => undefined);
      },
    });
    return toJson({ proof, publicSignals, claim });
  };
}
