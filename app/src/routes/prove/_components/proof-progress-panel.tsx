import { ErrorNotice } from "../../../components/error-notice.tsx";
import { ProgressSteps, type Step, type StepState } from "../../../components/progress-steps.tsx";
import { TransactionProgress } from "../../../components/transaction-progress.tsx";
import type { TransactionState } from "../../../hooks/use-transaction.ts";
import type { ProvingState } from "./use-prove-tier.ts";

const stages = ["prepare", "download", "witness", "prove"] as const;
type Stage = (typeof stages)[number];

const labels: Record<Stage, string> = {
  prepare: "Rebuild the epoch and compare it with the contract",
  download: "Download the proving files",
  witness: "Work out the witness",
  prove: "Make the proof",
};

/** The way of a proof, then of its transaction. */
export function ProofProgressPanel({
  proving,
  sending,
  onRetry,
  onResend,
}: {
  proving: ProvingState;
  sending: TransactionState;
  onRetry: () => void;
  onResend: () => void;
}) {
  return (
    <div className="stack stack-tight">
      <p role="status" className="visually-hidden">
        {proving.status === "working" && `${labels[proving.progress.stage]}.`}
        {proving.status === "proven" && "The proof is made."}
      </p>
      {proving.status !== "idle" && <ProgressSteps label="Proving" steps={stages.map(stepOf(proving))} />}
      {proving.status === "working" && proving.progress.stage === "download" && (
        <progress
          className="download"
          aria-label="Download of the proving files"
          value={proving.progress.loaded}
          max={proving.progress.total}
        />
      )}
      {proving.status === "failed" && <ErrorNotice error={proving.error} onRetry={onRetry} />}
      <TransactionProgress
        state={sending}
        label="Sending the proof"
        done="The tier is verified on-chain."
        onRetry={onResend}
      />
    </div>
  );
}

function stepOf(proving: ProvingState): (stage: Stage) => Step {
  return (stage) => ({ label: labelOf(proving, stage), state: stateOf(proving, stage) });
}

function labelOf(proving: ProvingState, stage: Stage): string {
  if (stage !== "download" || proving.status !== "working" || proving.progress.stage !== "download") {
    return labels[stage];
  }
  const { loaded, total } = proving.progress;
  return `${labels.download} (${megabytes(loaded)} of ${megabytes(total)} MB)`;
}

function stateOf(proving: ProvingState, stage: Stage): StepState {
  if (proving.status === "idle") return "todo";
  if (proving.status === "proven") return "done";
  const reached = proving.status === "working" ? proving.progress.stage : proving.stage;
  const distance = stages.indexOf(stage) - stages.indexOf(reached);
  if (distance < 0) return "done";
  if (distance > 0) return "todo";
  return proving.status === "failed" ? "failed" : "now";
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
