import type { TransactionStage, TransactionState } from "../hooks/use-transaction.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { ProgressSteps, type StepState } from "./progress-steps.tsx";

const stages: readonly { stage: TransactionStage; label: string; spoken: string }[] = [
  { stage: "wallet", label: "Confirm in your wallet", spoken: "Confirm the transaction in your wallet." },
  { stage: "block", label: "Included in a block", spoken: "Sent. Waiting for a block." },
  { stage: "index", label: "Read by the indexer", spoken: "Confirmed. Waiting for the indexer." },
];

/** The way of a transaction, and why it ended if it did. Nothing before it has begun. */
export function TransactionProgress({
  state,
  label,
  done,
  quietWhenDone = false,
  onRetry,
}: {
  state: TransactionState;
  /** What the steps belong to, such as "Creating the passport". */
  label: string;
  /** Said once it is over. */
  done: string;
  /** Hides the steps once it is over, where the page itself shows the outcome. */
  quietWhenDone?: boolean;
  onRetry?: () => void;
}) {
  const quiet = state.status === "idle" || (quietWhenDone && state.status === "done");
  return (
    <div className={quiet ? "visually-hidden" : "stack stack-tight"}>
      <p role="status" className="visually-hidden">
        {state.status === "working" && stages.find(({ stage }) => stage === state.stage)?.spoken}
        {state.status === "done" && done}
      </p>
      {!quiet && (
        <ProgressSteps
          label={label}
          steps={stages.map(({ stage, label: text }) => ({ label: text, state: stepState(state, stage) }))}
        />
      )}
      {state.status === "failed" && (
        <ErrorNotice error={state.error} {...(onRetry === undefined ? {} : { onRetry })} />
      )}
      {!quiet && "hash" in state && state.hash !== undefined && (
        <p className="small soft">
          Transaction <code>{state.hash}</code>
        </p>
      )}
    </div>
  );
}

function stepState(state: TransactionState, stage: TransactionStage): StepState {
  if (state.status === "idle") return "todo";
  if (state.status === "done") return "done";
  const order = stages.map((each) => each.stage);
  const distance = order.indexOf(stage) - order.indexOf(state.stage);
  if (distance < 0) return "done";
  if (distance > 0) return "todo";
  return state.status === "failed" ? "failed" : "now";
}
