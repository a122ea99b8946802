import { createElement, type CSSProperties, type ReactElement, type ReactNode } from "react";

/** Read aloud, and not seen. */
export const HIDDEN: CSSProperties = {
  position: "absolute",
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  border: 0,
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
};

/** Text for screen readers alone. */
export function Hidden({ children }: { children: ReactNode }): ReactElement {
  return createElement("span", { style: HIDDEN }, children);
}

/** What changes here is read aloud when the reader pauses. It must stay in the page while its content changes. */
export function LiveRegion({ children }: { children: ReactNode }): ReactElement {
  return createElement("div", { role: "status", "aria-live": "polite" }, children);
}

/** A button that asks again. */
export function RetryButton({ onRetry }: { onRetry: () => void }): ReactElement {
  return createElement("button", { type: "button", onClick: onRetry }, "Try again");
}
