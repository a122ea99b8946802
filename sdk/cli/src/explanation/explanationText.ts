import type { ExplainReputationReturnType } from "@aura-protocol/sdk/actions";
import type { BadgeReport, RaiseStep, ZeroReason } from "@aura-protocol/sdk/reputation";

import type { Style } from "../output/style.ts";
import { table } from "../output/table.ts";
import { networkText } from "./networkText.ts";
import { scoreText } from "./scoreText.ts";

/** More than these are for `--json`. */
const MAX_STEPS = 10;

const zeroSentences: Readonly<Record<ZeroReason, string>> = {
  "no-passport": "It has no passport.",
  "passport-left": "Its passport was given up.",
  "no-badges": "It has no badges.",
  "badges-excluded": "None of its badges counts.",
  "no-standing": "Nobody with trust vouches for it.",
  distrusted: "As much distrust as trust speaks of it.",
  "network-capped": "Fraud signals leave nothing of its standing.",
  "new-passport": "Its passport is younger than a day.",
  "no-weight": "What it has is worth nothing by this formula.",
  "rounded-down": "What it has is less than a point.",
};

/** A score with every reason, for a person. */
export function explanationText(explained: ExplainReputationReturnType, style: Style): string {
  const { zeroReasons, steps, network } = explained;
  const sections = [scoreText(explained, style)];
  if (zeroReasons.length > 0) {
    const reasons = zeroReasons.map((reason) => `  ${zeroSentences[reason]}`);
    sections.push([style.heading("Why the score is 0"), ...reasons].join("\n"));
  }
  sections.push(partsText(explained, style));
  if (network !== undefined) sections.push(networkText(network, style));
  if (explained.badges.length > 0) sections.push(badgesText(explained.badges, style));
  if (steps.length > 0) {
    sections.push(stepsText("What would raise it, the most for the effort first", steps, style));
  }
  return [...sections, ...nextTierTexts(explained, style)].join("\n\n");
}

function partsText({ parts }: ExplainReputationReturnType, style: Style): string {
  const rows = parts.map(({ component, feature, value, points }) => [
    component,
    feature,
    String(value),
    String(points),
  ]);
  const head = ["component", "feature", "value", "points"];
  return table({ head, align: ["left", "left", "right", "right"], rows }, style);
}

function badgesText(reports: readonly BadgeReport[], style: Style): string {
  const rows = reports.map((report) => {
    const { badgeType, provider, category, value } = report.badge;
    return [String(badgeType), provider === "" ? category : provider, String(value), fateOf(report, style)];
  });
  const head = ["badge type", "provider", "value", "what became of it"];
  return table({ head, align: ["right", "left", "right", "left"], rows }, style);
}

function fateOf(report: BadgeReport, style: Style): string {
  switch (report.status) {
    case "counts":
      return `${style.good("counts")} for ${report.sets.join(", ")}`;
    case "excluded":
      return `${style.bad("does not count")}: ${
        report.reason === "unaccredited" ? "its issuer is not accredited" : report.reason
      }`;
    case "dropped":
      return `${style.bad("dropped")}: ${droppedFor(report.rule)}`;
  }
}

function droppedFor(rule: Extract<BadgeReport, { status: "dropped" }>["rule"]): string {
  if (rule === null) return "the same badge twice";
  return rule === "issuedAt"
    ? "a newer one of its type stands"
    : `one of its type that was issued at once stands, by ${rule}`;
}

function stepsText(title: string, steps: readonly RaiseStep[], style: Style): string {
  const rows = steps
    .slice(0, MAX_STEPS)
    .map(({ feature, from, to, scoreGain }) => [`+${scoreGain}`, feature, String(from), String(to)]);
  const head = ["points", "feature", "from", "to"];
  const lines = [
    style.heading(title),
    table({ head, align: ["right", "left", "right", "right"], rows }, style),
  ];
  const left = steps.length - MAX_STEPS;
  if (left > 0) lines.push(style.dim(`${left} more with --json`));
  return lines.join("\n");
}

function nextTierTexts({ toNextTier, nextTier }: ExplainReputationReturnType, style: Style): string[] {
  if (toNextTier === null || nextTier === null) return [];
  const { plan, singleSteps } = toNextTier;
  const goal = `${nextTier.tierName}, ${nextTier.bound} points`;
  const texts = [];
  if (singleSteps.length > 0) texts.push(stepsText(`What alone leads to ${goal}`, singleSteps, style));
  if (!plan.reached) {
    texts.push(`${style.heading(`The way to ${goal}`)}\n  What may be raised leads to ${plan.score} only.`);
  } else if (plan.steps.length > 1) {
    texts.push(stepsText(`What leads to ${goal} together`, plan.steps, style));
  }
  return texts;
}
