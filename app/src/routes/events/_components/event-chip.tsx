import type { EventState } from "../../../lib/event-state.ts";

const looks: Record<EventState, { readonly text: string; readonly tone: string }> = {
  open: { text: "On sale", tone: "chip-good" },
  "sold-out": { text: "Sold out", tone: "chip-warn" },
  over: { text: "Over", tone: "" },
};

export function EventChip({ state }: { state: EventState }) {
  const { text, tone } = looks[state];
  return <span className={`chip ${tone}`}>{text}</span>;
}
