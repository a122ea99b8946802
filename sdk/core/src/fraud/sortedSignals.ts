import { fraudKinds, type FraudSignal } from "../types/FraudSignal.ts";

/** Signals in a stable order: by kind, then by accounts, then by when they begin. */
export function sortedSignals(signals: readonly FraudSignal[]): FraudSignal[] {
  const keyed = signals.map((signal) => ({ signal, key: keyOf(signal) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  return keyed.map(({ signal }) => signal);
}

function keyOf({ kind, accounts, evidence }: FraudSignal): string {
  const from = "from" in evidence ? evidence.from : 0;
  const issuer = "issuer" in evidence ? evidence.issuer : "";
  // Times have at most 13 digits.
  return [fraudKinds.indexOf(kind), accounts.join(), String(from).padStart(13, "0"), issuer]
    .join("/")
    .toLowerCase();
}
