import { tierNames, type Epoch, type Tier } from "@aura-protocol/sdk";
import { formulaV1 } from "@aura-protocol/sdk/reputation";

import { TierName } from "../../../components/tier-name.tsx";
import { formatCount } from "../../../lib/format.ts";

/** Highest first: most people want to prove the best they have. */
const tiers = tierNames.map((_, tier) => tier as Tier).toReversed();

export function TierChoice({
  value,
  onChange,
  reached,
  score,
  epoch,
  disabled,
}: {
  value: Tier;
  onChange: (tier: Tier) => void;
  reached: Tier;
  score: number;
  epoch: Epoch;
  disabled: boolean;
}) {
  return (
    <fieldset className="card" disabled={disabled}>
      <legend className="card-legend">Tier to prove</legend>
      <p className="small soft">
        In epoch {epoch.epochId.toString()}, which ends at block {formatCount(epoch.blockNumber)}, your score
        is {score}.
      </p>
      <div className="tier-choices">
        {tiers.map((tier) => (
          <label key={tier} className="tier-choice" data-reached={tier <= reached}>
            <input
              type="radio"
              name="tier"
              value={tier}
              checked={tier === value}
              disabled={tier > reached}
              onChange={() => onChange(tier)}
            />
            <TierName tier={tier} />
            <span className="small soft numeric">{bound(tier)}</span>
            <span className="small soft">{tier <= reached ? "reached" : "not reached"}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function bound(tier: Tier): string {
  const least = formulaV1.tierBounds[tier - 1];
  return least === undefined ? "any score" : `${least} or more`;
}
