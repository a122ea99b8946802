import { componentNames, tierNames, type Reputation } from "@aura-protocol/sdk";
import { formulaV1 } from "@aura-protocol/sdk/reputation";

import { componentTexts } from "../../../lib/reputation-texts.ts";

const RADIUS = 84;
/** The ring is open at the bottom: 300 degrees for 1000 points. */
const START = 120;
const SWEEP = 300;

/** The score as an arc made of the six contributions, with a mark where each tier begins. */
export function ScoreRing({ reputation }: { reputation: Reputation }) {
  const { score, tier, tierName, contributions } = reputation;
  const parts = componentNames.map((name, index) => {
    const from = componentNames.slice(0, index).reduce((sum, earlier) => sum + contributions[earlier], 0);
    return { name, from, to: from + contributions[name] };
  });
  const spoken = componentNames
    .map((name) => `${componentTexts[name].title} ${contributions[name]}`)
    .join(", ");
  return (
    <figure className={`score-ring tier-${tier}`}>
      <svg
        viewBox="-110 -110 220 210"
        role="img"
        aria-label={`Score ${score} of 1000, tier ${tierName}. Points: ${spoken}.`}
      >
        <path className="score-track" d={arc(0, 1000)} />
        {parts.map(
          ({ name, from, to }, index) =>
            to > from && (
              <path
                key={name}
                className="score-part"
                d={arc(from, to)}
                style={{ opacity: 1 - (index % 2) * 0.32 }}
              />
            ),
        )}
        {formulaV1.tierBounds.map((bound, index) => (
          <path key={bound} className={`score-bound tier-${index + 1}`} d={tick(bound)}>
            <title>{`${tierNames[index + 1] ?? ""} from ${bound}`}</title>
          </path>
        ))}
      </svg>
      <figcaption>
        <span className="score-number numeric" data-testid="score">
          {score}
        </span>
        <span className="soft small">of 1000</span>
      </figcaption>
    </figure>
  );
}

function point(value: number, radius: number): string {
  const angle = ((START + (value / 1000) * SWEEP) * Math.PI) / 180;
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
}

function arc(from: number, to: number): string {
  const large = ((to - from) / 1000) * SWEEP > 180 ? 1 : 0;
  return `M${point(from, RADIUS)}A${RADIUS} ${RADIUS} 0 ${large} 1 ${point(to, RADIUS)}`;
}

function tick(value: number): string {
  return `M${point(value, RADIUS + 12)}L${point(value, RADIUS + 20)}`;
}
