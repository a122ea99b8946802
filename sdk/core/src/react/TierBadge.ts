import { createElement, type ReactElement, type ReactNode } from "react";
import type { Address } from "viem";

import { tierNames, type TierName } from "../types/Tier.ts";
import { tierNumber, type TierLike } from "../utils/tierNumber.ts";
import { useAuraScope } from "./AuraContext.ts";
import { Hidden } from "./LiveRegion.ts";
import { useReputation } from "./useReputation.ts";

export type TierBadgeProps = {
  /** Shows this tier, without asking anybody. */
  tier?: TierLike | undefined;
  /** Whose tier is shown when none is given; the connected wallet's by default. */
  account?: Address | undefined;
  className?: string | undefined;
  /** Makes something else of the name. */
  children?: ((tier: TierName) => ReactNode) | undefined;
};

/**
 * A tier's name, with `data-tier` to style it by. Shows "–" while the tier is not known, and has no live region, so that
 * lists of people stay quiet.
 *
 * @throws ProviderMissingError outside of a provider.
 * @throws InvalidTierError when `tier` is none.
 * @example
 * createElement(TierBadge, { tier: "gold", className: "tier" });
 */
export function TierBadge({ tier, account, className, children }: TierBadgeProps): ReactElement {
  const scope = useAuraScope();
  const given = tier === undefined ? undefined : tierNames[tierNumber(tier)];
  const { data } = useReputation({ account: given === undefined ? (account ?? scope.account) : undefined });
  const name = given ?? data?.tierName;
  return createElement(
    "span",
    { className, "data-tier": name },
    createElement(Hidden, null, name === undefined ? "Tier unknown" : "Tier: "),
    name === undefined
      ? createElement("span", { "aria-hidden": true }, "–")
      : children === undefined
        ? name
        : children(name),
  );
}
