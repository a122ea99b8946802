import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import type { Address } from "viem";

import type { Reputation } from "../types/Reputation.ts";
import { useAuraScope } from "./AuraContext.ts";
import { Hidden, LiveRegion, RetryButton } from "./LiveRegion.ts";
import { useReputation } from "./useReputation.ts";

export type ReputationScoreProps = {
  /** Whose; the connected wallet's by default. */
  account?: Address | undefined;
  className?: string | undefined;
  /** Makes something else of the figures. */
  children?: ((reputation: Reputation) => ReactNode) | undefined;
};

/**
 * A wallet's score: the figure to see, a sentence to hear. Without styles; `data-state` is `empty` without a wallet,
 * `loading`, `failed` or `ready`, and `data-tier` the tier's name.
 *
 * @throws ProviderMissingError outside of a provider.
 * @example
 * createElement(ReputationScore, { account, className: "score" });
 */
export function ReputationScore({ account, className, children }: ReputationScoreProps): ReactElement {
  const scope = useAuraScope();
  const holder = account ?? scope.account;
  const { data, error, refetch } = useReputation({ account: holder });
  const state =
    data !== undefined ? "ready" : error !== null ? "failed" : holder === undefined ? "empty" : "loading";
  const content = (): ReactNode => {
    if (data !== undefined) return children === undefined ? figure(data) : children(data);
    if (error === null) return state === "empty" ? "No wallet" : "Reading the score…";
    const retry = createElement(RetryButton, { onRetry: () => void refetch() });
    return createElement(Fragment, null, createElement("p", null, error.shortMessage), retry);
  };
  return createElement(
    "div",
    { className, "data-state": state, "data-tier": data?.tierName },
    createElement(LiveRegion, null, content()),
  );
}

function figure({ score, tierName, known }: Reputation): ReactNode {
  const sentence = known ? `${score} of 1000 points, ${tierName}` : "No passport: 0 of 1000 points";
  return createElement(
    Fragment,
    null,
    createElement("span", { "aria-hidden": true }, String(score)),
    createElement(Hidden, null, `Reputation: ${sentence}`),
  );
}
