import type { FeatureName } from "../types/Features.ts";
import type { ProfileBadge } from "../types/Profile.ts";

const BY_PROVIDER = new Map<string, FeatureName>([
  ["github", "github_score"],
  ["twitter", "twitter_score"],
  ["evm-tx-count", "onchain_tx_count"],
  ["evm-balance", "onchain_balance"],
]);

/** The features whose value a badge can set: by its category, and by its provider. */
export function badgeFeatures({
  category,
  provider,
}: Pick<ProfileBadge, "category" | "provider">): FeatureName[] {
  const features: FeatureName[] = category === "Humanity" ? ["poh_score"] : [];
  const byProvider = BY_PROVIDER.get(provider);
  if (byProvider !== undefined) features.push(byProvider);
  return features;
}
