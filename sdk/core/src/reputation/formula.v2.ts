import type { Formula } from "../types/Formula.ts";
import { formulaV1 } from "./formula.v1.ts";

/**
 * The second formula: the first one, with activity over a year beside age in the temporal component, and terms of loans.
 * Never edited: a change is a new file with a new version and so a new id. The reasons behind the figures are in
 * METHODOLOGY.md.
 */
export const formulaV2 = {
  ...formulaV1,
  version: 2,
  components: {
    ...formulaV1.components,
    temporal: [
      { feature: "account_age_days", share: 5000, table: formulaV1.components.temporal[0].table },
      {
        feature: "activity_score",
        share: 5000,
        table: [
          [0, 0],
          [1000, 1000],
        ],
      },
    ],
  },
  temporal: {
    periodDays: 31,
    periods: 12,
    spacingDays: 14,
    cap: 4,
    points: { badge: 3, attendance: 3, vouchReceived: 2, vouchGiven: 1, invite: 2 },
    shares: { amount: 4000, regularity: 6000 },
    decay: 9500,
  },
  lending: {
    weights: { humanity: 3000, badges: 500, social: 500, onchain: 2500, network: 2000, temporal: 1500 },
    minima: { humanity: 500, badges: 0, social: 0, onchain: 0, network: 0, temporal: 0 },
    limits: [
      [0, 0],
      [399, 0],
      [400, 100_000],
      [600, 1_000_000],
      [800, 5_000_000],
      [1000, 20_000_000],
    ],
    rates: [
      [0, 3000],
      [400, 2000],
      [600, 1200],
      [800, 800],
      [1000, 500],
    ],
    collateral: [
      [0, 20_000],
      [400, 15_000],
      [600, 12_000],
      [800, 9000],
      [1000, 5000],
    ],
  },
} as const satisfies Formula;
