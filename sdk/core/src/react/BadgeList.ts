import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import type { Address } from "viem";

import { exclusionOf } from "../reputation/exclusionOf.ts";
import type { Badge } from "../types/Badge.ts";
import type { ExclusionReason } from "../types/Explanation.ts";
import { useAuraScope } from "./AuraContext.ts";
import { LiveRegion, RetryButton } from "./LiveRegion.ts";
import { EXCLUSIONS } from "./texts.ts";
import { useBadges } from "./useBadges.ts";
import { useIndexerStatus } from "./useIndexerStatus.ts";

/** A badge, and why it does not count; null for one that does. */
export type ListedBadge = Badge & { readonly excluded: ExclusionReason | null };

export type BadgeListProps = {
  /** Whose; the connected wallet's by default. */
  account?: Address | undefined;
  className?: string | undefined;
  /** Names the list for screen readers; "Badges" by default. */
  label?: string | undefined;
  /** Shown when there are none. */
  empty?: ReactNode;
  /** Makes something else of a badge. */
  children?: ((badge: ListedBadge) => ReactNode) | undefined;
};

/**
 * A wallet's badges with their issuers, and of those that do not count the reason. Without styles; `data-state` of a badge
 * is `valid` or the reason, that of the list `empty` without a wallet, `loading`, `failed` or `ready`.
 *
 * @throws ProviderMissingError outside of a provider.
 * @example
 * createElement(BadgeList, { account, empty: "No badges yet." });
 */
export function BadgeList(props: BadgeListProps): ReactElement {
  const { account, className, label = "Badges", empty = "No badges yet.", children } = props;
  const scope = useAuraScope();
  const holder = account ?? scope.account;
  const badges = useBadges({ account: holder });
  // Expiry goes by the chain's clock, which the indexer tells.
  const status = useIndexerStatus();
  const error = badges.error ?? status.error;
  const listed = badges.data?.map((badge) => withReason(badge, status.data?.timestamp ?? 0));
  const isReady = listed !== undefined && status.data !== undefined;
  const state = isReady ? "ready" : error !== null ? "failed" : holder === undefined ? "empty" : "loading";
  const retry = (): void => void Promise.all([badges.refetch(), status.refetch()]);
  const message = (): ReactNode => {
    if (isReady) return listed.length === 0 ? empty : null;
    if (error === null) return state === "empty" ? "No wallet" : "Reading badges…";
    const button = createElement(RetryButton, { onRetry: retry });
    return createElement(Fragment, null, createElement("p", null, error.shortMessage), button);
  };
  return createElement(
    "div",
    { className, "data-state": state },
    createElement(LiveRegion, null, message()),
    isReady && listed.length > 0
      ? createElement("ul", { "aria-label": label }, listed.map(itemBy(children ?? describe)))
      : null,
  );
}

function withReason(badge: Badge, timestamp: number): ListedBadge {
  const { type, ...held } = badge;
  const { category, provider, badgeType, issuer } = type;
  const counted = { ...held, category, provider, badgeType, issuer: issuer.account };
  return { ...badge, excluded: exclusionOf({ ...counted, accredited: issuer.accredited }, timestamp) };
}

function itemBy(render: (badge: ListedBadge) => ReactNode): (badge: ListedBadge) => ReactElement {
  return function Item(badge) {
    const key = String(badge.type.badgeType);
    return createElement("li", { key, "data-state": badge.excluded ?? "valid" }, render(badge));
  };
}

function describe({ type, excluded }: ListedBadge): ReactNode {
  const text = `${type.name}, by ${type.issuer.name}`;
  return excluded === null ? text : `${text}. ${EXCLUSIONS[excluded]}`;
}
