import { tierNames, type Tier } from "@aura-protocol/sdk";

/** A tier's name beside its colour. */
export function TierName({ tier, testId }: { tier: Tier; testId?: string }) {
  return (
    <span className={`tier tier-${tier}`}>
      <span className="tier-gem" aria-hidden="true" />
      <span data-testid={testId}>{tierNames[tier]}</span>
    </span>
  );
}
