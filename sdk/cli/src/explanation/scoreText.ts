import type { Reputation } from "@aura-protocol/sdk";

import type { Style } from "../output/style.ts";
import { fields, table } from "../output/table.ts";

/** Score, tier and components, for a person. */
export function scoreText(reputation: Reputation, style: Style): string {
  const { account, known, score, tierName, nextTier, blockNumber, explanation } = reputation;
  const rows = explanation.map(({ component, value, weight, contribution, maximum }) => [
    component,
    String(value),
    `${weight / 100} %`,
    `${contribution} of ${maximum}`,
  ]);
  const next =
    nextTier === null ? "the highest tier" : `${nextTier.missing} points below ${nextTier.tierName}`;
  const lines = [
    `${style.heading(`${score} of 1000 · ${tierName}`)}  ${style.dim(next)}`,
    fields(
      [
        ["wallet", account],
        ["block", String(blockNumber)],
      ],
      style,
    ),
  ];
  if (!known) lines.push("This wallet has no passport, so nothing counts for it yet.");
  lines.push(
    "",
    table(
      {
        head: ["component", "value", "weight", "points"],
        align: ["left", "right", "right", "right"],
        rows,
      },
      style,
    ),
  );
  return lines.join("\n");
}
