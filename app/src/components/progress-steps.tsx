import { Icon } from "./icon.tsx";

export type StepState = "todo" | "now" | "done" | "failed";
export type Step = { readonly label: string; readonly state: StepState };

const spoken: Record<StepState, string> = { todo: "", now: "in progress", done: "done", failed: "failed" };

/** What happens in which order, and how far it has come. */
export function ProgressSteps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="progress-steps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.label} data-state={step.state} aria-current={step.state === "now" ? "step" : undefined}>
          <span className="step-mark">
            {step.state === "now" && <span className="spinner" aria-hidden="true" />}
            {step.state === "done" && <Icon name="check" />}
            {step.state === "failed" && <Icon name="cross" />}
          </span>
          <span>
            {step.label}
            {step.state !== "todo" && <span className="visually-hidden">: {spoken[step.state]}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
