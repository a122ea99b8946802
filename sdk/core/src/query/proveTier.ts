import { prepareProof, type PrepareProofParameters } from "../actions/prepareProof.ts";
import { verifyReputation } from "../actions/verifyReputation.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import type { ProofWorker } from "../proofs/createProofWorker.ts";
import type { ProofProgress } from "../proofs/ProofProgress.ts";
import type { WorkerArtifacts } from "../proofs/proverMessages.ts";
import type { Groth16Proof } from "../types/Proof.ts";
import type { TierClaim } from "../types/TierClaim.ts";
import { auraQueryKey } from "./queryOptions.ts";
import { settleWrite, type WriteResult, type WriteStage } from "./settleWrite.ts";

/** How far proving a tier is: the tree is rebuilt, then what {@link ProofProgress} and {@link WriteStage} say. */
export type ProveTierStage = { readonly stage: "prepare" } | ProofProgress | WriteStage;

export type ProveTierParameters = PrepareProofParameters & {
  /** Stops the prover when it aborts; a transaction that was sent stays sent. */
  signal?: AbortSignal | undefined;
};

export type ProveTierResult = WriteResult & { readonly claim: TierClaim };

/** Keeps the last proof, so that one that was not submitted, as after a declined signature, is not made again. */
export type ProofMemory = {
  last?: { readonly claim: TierClaim; readonly root: bigint; readonly proof: Groth16Proof };
};

export type ProveTierOptions = {
  prover: ProofWorker;
  artifacts: WorkerArtifacts;
  memory?: ProofMemory | undefined;
  onStage?: ((stage: ProveTierStage) => void) | undefined;
};

/**
 * Proves a tier in a worker, has the contract verify it, and waits until that is confirmed and indexed.
 * @example
 * const artifacts = { baseUrl: "/artifacts/" };
 * const { mutationFn } = proveTierMutationOptions(client, { prover: createProofWorker(), artifacts });
 * const { hash } = await mutationFn({ account, identity, tier: 2 });
 */
export function proveTierMutationOptions(
  client: AuraClient,
  options: ProveTierOptions,
): {
  readonly mutationKey: readonly unknown[];
  readonly mutationFn: (parameters: ProveTierParameters) => Promise<ProveTierResult>;
} {
  return {
    mutationKey: [...auraQueryKey(client), "proveTier"],
    mutationFn: async (parameters) => {
      const { claim, proof } = await provenClaim(client, parameters, options);
      const write = () => verifyReputation(client, { claim, proof });
      return { ...(await settleWrite(client, { write, onStage: options.onStage })), claim };
    },
  };
}

async function provenClaim(
  client: AuraClient,
  { signal, ...parameters }: ProveTierParameters,
  { prover, artifacts, memory = {}, onStage }: ProveTierOptions,
): Promise<{ claim: TierClaim; proof: Groth16Proof }> {
  onStage?.({ stage: "prepare" });
  const { claim, input } = await prepareProof(client, parameters);
  const { last } = memory;
  if (last !== undefined && last.root === input.root && isSameClaim(last.claim, claim)) return last;
  const { proof } = await prover.prove({ input, artifacts, onProgress: onStage, signal });
  memory.last = { claim, root: input.root, proof };
  return { claim, proof };
}

function isSameClaim(one: TierClaim, other: TierClaim): boolean {
  return (Object.keys(one) as (keyof TierClaim)[]).every((field) => one[field] === other[field]);
}
