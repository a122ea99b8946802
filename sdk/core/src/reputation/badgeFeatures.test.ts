import { expect, it } from "vitest";

import type { BadgeCategory } from "../types/Profile.ts";
import { badgeFeatures } from "./badgeFeatures.ts";

it.each<[BadgeCategory, string, string[]]>([
  ["Humanity", "world-id", ["poh_score"]],
  ["Humanity", "", ["poh_score"]],
  ["Social", "github", ["github_score"]],
  ["Social", "twitter", ["twitter_score"]],
  ["OnChain", "evm-tx-count", ["onchain_tx_count"]],
  ["OnChain", "evm-balance", ["onchain_balance"]],
  ["Humanity", "github", ["poh_score", "github_score"]],
  ["Custom", "aura-community", []],
  ["Social", "GitHub", []],
  ["Custom", "constructor", []],
])("behavior: %s by %j feeds %j", (category, provider, features) => {
  expect(badgeFeatures({ category, provider })).toEqual(features);
});
