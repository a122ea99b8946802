import type { ReactNode } from "react";

import { Icon } from "../../../components/icon.tsx";

export function EnrolmentStep({
  number,
  title,
  state,
  children,
}: {
  number: number;
  title: string;
  state: "todo" | "now" | "done";
  children: ReactNode;
}) {
  return (
    <li className="enrolment-step" data-state={state} aria-current={state === "now" ? "step" : undefined}>
      <span className="enrolment-mark numeric" aria-hidden="true">
        {state === "done" ? <Icon name="check" /> : number}
      </span>
      <div className="stack">
        <h2>
          {title}
          {state === "done" && <span className="visually-hidden">: done</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}
