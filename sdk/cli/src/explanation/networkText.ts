import type { NetworkReport, NetworkStatement, StatementFlaw } from "@aura-protocol/sdk/reputation";

import type { Style } from "../output/style.ts";
import { table } from "../output/table.ts";
import { statementNames } from "./causeText.ts";

/** The strongest are what matters; all of them are in `--json`. */
const MAX_STATEMENTS = 10;

const flawTexts: Readonly<Record<StatementFlaw, string>> = {
  later: "made after the block",
  faded: "nothing is left of it",
  contradicted: "who says it distrusts the wallet too",
  silenced: "who says it is distrusted",
  unheard: "nobody lends trust to who says it",
};

/** Where a standing by the network of trust comes from, and what holds it down. */
export function networkText(report: NetworkReport, style: Style): string {
  const { standing, spread, cap, signals } = report;
  const capped = cap < spread ? `, held down from ${spread} by fraud signals` : "";
  const lines = [style.heading(`Standing ${standing} of 1000${capped}`)];
  for (const { kind, severity, accounts } of signals) {
    lines.push(`  ${style.bad(kind)}: severity ${severity}, with ${accounts.length - 1} others`);
  }
  if (report.statements.length === 0) lines.push("  Nobody says anything of this wallet.");
  else lines.push(statementsText(report.statements, style));
  return lines.join("\n");
}

function statementsText(statements: readonly NetworkStatement[], style: Style): string {
  const strongest = statements.toSorted((one, other) => other.strength - one.strength);
  const rows = strongest
    .slice(0, MAX_STATEMENTS)
    .map(({ kind, by, strength, standing, flaw }) => [
      statementNames[kind],
      by,
      String(strength),
      String(standing),
      flaw === null ? style.good("counts") : flawTexts[flaw],
    ]);
  const head = ["statement", "by", "strength", "their standing", "effect"];
  const shown = table({ head, align: ["left", "left", "right", "right", "left"], rows }, style);
  const left = strongest.length - MAX_STATEMENTS;
  return left > 0 ? `${shown}\n${style.dim(`${left} more with --json`)}` : shown;
}
