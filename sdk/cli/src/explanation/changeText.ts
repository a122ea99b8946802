import type { ExplainReputationChangeReturnType } from "@aura-protocol/sdk/actions";
import type { ChangeParts } from "@aura-protocol/sdk/reputation";

import type { Style } from "../output/style.ts";
import { fields, table, type Alignment } from "../output/table.ts";
import { causeText } from "./causeText.ts";

const partHeads: Readonly<Record<keyof ChangeParts, string>> = {
  data: "by events",
  measures: "by measure",
  tables: "by table",
  weights: "by weight",
};
const partNames = Object.keys(partHeads) as (keyof ChangeParts)[];

/** Why a score changed, for a person. */
export function changeText(change: ExplainReputationChangeReturnType, style: Style): string {
  const { account, before, after, points, fromBlock, toBlock, causes } = change;
  const head = `${before.score} → ${after.score} (${signed(points)}) · ${before.tierName} → ${after.tierName}`;
  const blocks = fromBlock === toBlock ? String(toBlock) : `${fromBlock} → ${toBlock}`;
  const rows = [
    ["wallet", account],
    ["block", blocks],
  ] as const;
  const sections = [`${style.heading(head)}\n${fields(rows, style)}`, componentsText(change, style)];
  const moved = featuresText(change, style);
  if (moved !== undefined) sections.push(moved);
  const lines = causes.length === 0 ? ["nothing that this wallet's score looks at"] : causes.map(causeText);
  sections.push([style.heading("What happened"), ...lines.map((line) => `  ${line}`)].join("\n"));
  return sections.join("\n\n");
}

/** Where one formula scored both, everything comes from events, and nothing is said of the rest. */
function partsOf({ parts, components }: ExplainReputationChangeReturnType): (keyof ChangeParts)[] {
  const all = [parts, ...components.map((component) => component.parts)];
  const used = partNames.filter((name) => all.some((each) => each[name] !== 0));
  return used.length > 1 || used[0] !== "data" ? used : [];
}

function componentsText(change: ExplainReputationChangeReturnType, style: Style): string {
  const names = partsOf(change);
  const rows = change.components.map(({ component, from, to, points, parts }) => [
    component,
    String(from),
    String(to),
    signed(points),
    ...names.map((name) => signed(parts[name])),
  ]);
  const align: Alignment[] = ["left", "right", "right", "right", ...names.map(() => "right" as const)];
  const head = ["component", "from", "to", "points", ...names.map((name) => partHeads[name])];
  return table({ head, align, rows }, style);
}

function featuresText({ components }: ExplainReputationChangeReturnType, style: Style): string | undefined {
  const rows = components.flatMap(({ component, features }) =>
    features
      .filter(({ from, to, points }) => from !== to || points !== 0)
      .map(({ feature, from, to, points }) => [component, feature, String(from), String(to), signed(points)]),
  );
  if (rows.length === 0) return undefined;
  const head = ["component", "feature", "from", "to", "points"];
  return table({ head, align: ["left", "left", "right", "right", "right"], rows }, style);
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
