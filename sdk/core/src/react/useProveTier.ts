import { useEffect, useState } from "react";

import type { PrepareProofErrorType } from "../actions/prepareProof.ts";
import type { VerifyReputationErrorType } from "../actions/verifyReputation.ts";
import type { WaitForReceiptErrorType } from "../actions/waitForReceipt.ts";
import type {
  ArtifactCorruptError,
  ArtifactHashMismatchError,
  ArtifactMismatchError,
  ArtifactUnavailableError,
  PathMismatchError,
  ProofCancelledError,
  ProvingFailedError,
  WitnessRejectedError,
} from "../errors/proof.ts";
import { createProofWorker } from "../proofs/createProofWorker.ts";
import type { WorkerArtifacts } from "../proofs/proverMessages.ts";
import {
  proveTierMutationOptions,
  type ProofMemory,
  type ProveTierParameters,
  type ProveTierResult,
  type ProveTierStage,
} from "../query/proveTier.ts";
import { useAuraClient } from "./AuraContext.ts";
import { useStagedMutation, type StagedMutation } from "./useStagedMutation.ts";

export type UseProveTierParameters = {
  /** Where the proving files are, such as `{ baseUrl: "/artifacts/" }`. */
  artifacts: WorkerArtifacts;
};

export type ProveTierErrorType =
  | PrepareProofErrorType
  | VerifyReputationErrorType
  | WaitForReceiptErrorType
  | ArtifactUnavailableError
  | ArtifactHashMismatchError
  | ArtifactCorruptError
  | ArtifactMismatchError
  | PathMismatchError
  | WitnessRejectedError
  | ProofCancelledError
  | ProvingFailedError;

/**
 * Proves a tier in a Web Worker and has the contract verify it. Stages in order: prepare, download, witness, prove,
 * wallet, confirming, indexing. A proof whose transaction was declined is kept for the next attempt.
 *
 * @example
 * const { mutate, stage, error } = useProveTier({ artifacts: { baseUrl: "/artifacts/" } });
 * mutate({ account, identity, tier: 2 });
 */
export function useProveTier({
  artifacts,
}: UseProveTierParameters): StagedMutation<
  ProveTierResult,
  ProveTierErrorType,
  ProveTierParameters,
  ProveTierStage
> {
  const client = useAuraClient();
  const [prover] = useState(() => createProofWorker());
  const [memory] = useState<ProofMemory>({});
  useEffect(() => () => prover.terminate(), [prover]);
  return useStagedMutation(client, (onStage) =>
    proveTierMutationOptions(client, { prover, artifacts, memory, onStage }),
  );
}
