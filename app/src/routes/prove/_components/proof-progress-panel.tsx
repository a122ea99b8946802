import type { ProveTierStage } from "@aura-protocol/sdk/query";

import { ErrorNotice } from "../../../components/error-notice.tsx";
import { ProgressSteps, type StepState } from "../../../components/progress-steps.tsx";
import { TransactionOutcome, transactionSteps } from "../../../components/transaction-progress.tsx";
import type { Progress } from "../../../hooks/use-progress.ts";

const stages = ["prepare", "download", "witness", "prove"] as const;
type Stage = (typeof stages)[number];

const labels: Record<ProveTierStage["stage"], string> = {
  prepare: "Rebuild the epoch and compare it with the contract",
  download: "Download the proving files",
  witness: "Work out the witness",
  prove: "Make the proof",
  wallet: "The proof is made. Confirm the transaction in your wallet",
  confirming: "Sent. Waiting for a block",
  indexing: "Confirmed. Waiting for the indexer",
};

/** The way of a proof and of the transaction that carries it. */
export function ProofProgressPanel({
  progress,
  onRetry,
}: {
  progress: Progress<ProveTierStage>;
  onRetry: () => void;
}) {
  const at = progress.status === "working" ? progress.at : null;
  return (
    <div className={progress.status === "idle" ? "visually-hidden" : "stack stack-tight"}>
      <p role="status" className="visually-hidden">
        {at !== null && `${labels[at.stage]}.`}
        {progress.status === "done" && "The tier is verified on-chain."}
      </p>
      {progress.status !== "idle" && (
        <ProgressSteps
          label="Proving"
          steps={[
            ...stages.map((stage) => ({ label: labelOf(at, stage), state: stateOf(progress, stage) })),
            ...transactionSteps(progress),
          ]}
        />
      )}
      {at?.stage === "download" && (
        <progress
          className="download"
          aria-label="Download of the proving files"
          value={at.loaded}
          max={at.total}
        />
      )}
      {progress.status === "failed" && <ErrorNotice error={progress.error} onRetry={onRetry} />}
      <TransactionOutcome progress={progress} />
    </div>
  );
}

function labelOf(at: ProveTierStage | null, stage: Stage): string {
  if (stage !== "download" || at?.stage !== "download") return labels[stage];
  return `${labels.download} (${megabytes(at.loaded)} of ${megabytes(at.total)} MB)`;
}

function stateOf(progress: Progress<ProveTierStage>, stage: Stage): StepState {
  if (progress.status === "idle" || (progress.status !== "done" && progress.at === null)) return "todo";
  if (progress.status === "done") return "done";
  const reached = stages.findIndex((each) => each === progress.at?.stage);
  // Whatever is not one of these comes after them.
  const distance = reached === -1 ? -1 : stages.indexOf(stage) - reached;
  if (distance < 0) return "done";
  if (distance > 0) return "todo";
  return progress.status === "failed" ? "failed" : "now";
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
