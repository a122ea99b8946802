import type { ComponentExplanation, ExclusionReason, Improvement } from "@aura-protocol/sdk";

import { plural } from "../../../lib/format.ts";
import { componentTexts, featureTexts } from "../../../lib/reputation-texts.ts";

const reasons: Record<ExclusionReason, string> = {
  revoked: "taken back by its issuer",
  burned: "given up by its holder",
  expired: "expired",
  unaccredited: "from an issuer that is not accredited",
};

/** One component: its points, what they come from, and what would raise them. */
export function ComponentRow({ explanation }: { explanation: ComponentExplanation }) {
  const { component, value, contribution, maximum, inputs, improvements, excluded } = explanation;
  const { title, about } = componentTexts[component];
  const [best] = improvements;
  return (
    <li className="component">
      <div className="component-head">
        <h3>{title}</h3>
        <p className="numeric">
          <strong>{contribution}</strong>
          <span className="soft"> of {maximum} points</span>
        </p>
      </div>
      <div className="meter" aria-hidden="true">
        <span style={{ width: `${value / 10}%` }} />
      </div>
      <p className="small soft">
        {about} {sentence(inputs.map(({ feature, value: input }) => featureTexts[feature].now(input)))}
      </p>
      {best !== undefined && <p className="small">{improvementText(best)}</p>}
      {excluded.map((badge) => (
        <p key={`${badge.badgeType}-${badge.reason}`} className="small soft">
          Badge type {badge.badgeType.toString()} does not count: {reasons[badge.reason]}.
        </p>
      ))}
    </li>
  );
}

function sentence(parts: readonly string[]): string {
  const joined = parts.join(", ");
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

function improvementText({ feature, to, scoreGain }: Improvement): string {
  const gain = scoreGain === 0 ? "less than a point" : plural(scoreGain, "point");
  return `To raise it: ${featureTexts[feature].next(to)} adds ${gain}.`;
}
