import type { ProveTierStage, WriteStage } from "@aura-protocol/sdk/query";

import { useCatchUp } from "../hooks/use-catch-up.ts";
import type { Progress } from "../hooks/use-progress.ts";
import { auraErrorMessages } from "../lib/aura-error-messages.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { Notice } from "./notice.tsx";
import { ProgressSteps, type Step, type StepState } from "./progress-steps.tsx";

/** What a person reads, and hears, at each stage of a transaction. */
const stages: readonly { stage: WriteStage["stage"]; label: string; spoken: string }[] = [
  { stage: "wallet", label: "Confirm in your wallet", spoken: "Confirm the transaction in your wallet." },
  { stage: "confirming", label: "Included in a block", spoken: "Sent. Waiting for a block." },
  { stage: "indexing", label: "Read by the indexer", spoken: "Confirmed. Waiting for the indexer." },
];

/** The stages of a transaction as steps; all of them are still to come while something else goes before. */
export function transactionSteps(progress: Progress<ProveTierStage>): readonly Step[] {
  return stages.map(({ stage, label }) => ({ label, state: stepState(progress, stage) }));
}

/** The way of a transaction, and why it ended if it did. Nothing before it has begun. */
export function TransactionProgress({
  progress,
  label,
  done,
  quietWhenDone = false,
  onRetry,
}: {
  progress: Progress<WriteStage>;
  /** What the steps belong to, such as "Creating the passport". */
  label: string;
  /** Said once it is over. */
  done: string;
  /** Hides the steps once it is over, where the page itself shows the outcome. */
  quietWhenDone?: boolean;
  onRetry?: () => void;
}) {
  const quiet =
    progress.status === "idle" || (quietWhenDone && progress.status === "done" && progress.indexed);
  return (
    <div className={quiet ? "visually-hidden" : "stack stack-tight"}>
      <p role="status" className="visually-hidden">
        {progress.status === "working" && stages.find(({ stage }) => stage === progress.at?.stage)?.spoken}
        {progress.status === "done" && done}
      </p>
      {!quiet && <ProgressSteps label={label} steps={transactionSteps(progress)} />}
      {progress.status === "failed" && (
        <ErrorNotice error={progress.error} {...(onRetry === undefined ? {} : { onRetry })} />
      )}
      <TransactionOutcome progress={progress} quiet={quiet} />
    </div>
  );
}

/** The hash, once there is one, and a word when the indexer is slow. */
export function TransactionOutcome({
  progress,
  quiet = false,
}: {
  progress: Progress<ProveTierStage>;
  quiet?: boolean;
}) {
  const hash = hashOf(progress);
  const late = useCatchUp(progress.status === "done" && !progress.indexed ? progress.blockNumber : null);
  return (
    <>
      {late && (
        <Notice tone="warn" title={auraErrorMessages.IndexerTimeoutError.sentence}>
          <span>{auraErrorMessages.IndexerTimeoutError.advice}</span>
        </Notice>
      )}
      {hash !== undefined && !quiet && (
        <p className="small soft">
          Transaction <code>{hash}</code>
        </p>
      )}
    </>
  );
}

function hashOf(progress: Progress<ProveTierStage>): string | undefined {
  if (progress.status === "idle") return undefined;
  if (progress.status === "done") return progress.hash;
  return progress.at !== null && "hash" in progress.at ? progress.at.hash : undefined;
}

function stepState(progress: Progress<ProveTierStage>, stage: WriteStage["stage"]): StepState {
  if (progress.status === "idle") return "todo";
  if (progress.status === "done") return stage === "indexing" && !progress.indexed ? "todo" : "done";
  const order = stages.map((each) => each.stage);
  const reached = order.findIndex((each) => each === progress.at?.stage);
  const distance = order.indexOf(stage) - reached;
  if (reached === -1 || distance > 0) return "todo";
  if (distance < 0) return "done";
  return progress.status === "failed" ? "failed" : "now";
}
