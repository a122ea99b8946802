import type { Formula } from "../types/Formula.ts";

/**
 * The first formula. Never edited: a change is a new file with a new version and so a new id. The reasons behind the
 * figures are in METHODOLOGY.md.
 */
export const formulaV1 = {
  name: "aura.reputation",
  version: 1,
  weights: {
    humanity: 2500,
    badges: 1500,
    social: 2000,
    onchain: 2000,
    network: 1000,
    temporal: 1000,
  },
  tierBounds: [550, 650, 750, 850],
  components: {
    humanity: [
      {
        feature: "poh_score",
        share: 10000,
        table: [
          [0, 0],
          [100, 1000],
        ],
      },
    ],
    badges: [
      {
        feature: "badge_count",
        share: 10000,
        table: [
          [0, 0],
          [1, 150],
          [3, 350],
          [5, 500],
          [8, 750],
          [12, 1000],
        ],
      },
    ],
    social: [
      {
        feature: "github_score",
        share: 5000,
        table: [
          [0, 0],
          [100, 1000],
        ],
      },
      {
        feature: "twitter_score",
        share: 5000,
        table: [
          [0, 0],
          [100, 1000],
        ],
      },
    ],
    onchain: [
      {
        feature: "onchain_tx_count",
        share: 6000,
        table: [
          [0, 0],
          [1, 50],
          [10, 200],
          [100, 450],
          [1000, 750],
          [5000, 1000],
        ],
      },
      {
        feature: "onchain_balance",
        share: 4000,
        table: [
          [0, 0],
          [10, 100],
          [100, 300],
          [1000, 600],
          [10000, 1000],
        ],
      },
    ],
    network: [
      {
        feature: "reputation_score",
        share: 10000,
        table: [
          [0, 0],
          [50, 150],
          [250, 500],
          [500, 750],
          [1000, 1000],
        ],
      },
    ],
    temporal: [
      {
        feature: "account_age_days",
        share: 10000,
        table: [
          [0, 0],
          [30, 150],
          [90, 300],
          [180, 500],
          [365, 750],
          [730, 1000],
        ],
      },
    ],
  },
  network: { damping: 7500, iterations: 20 },
} as const satisfies Formula;
