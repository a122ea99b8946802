import type { FraudParameters } from "../types/FraudParameters.ts";

/** The first thresholds. Never edited: others are a new file. */
export const fraudParametersV1 = {
  vouchRing: { minAccounts: 3, minVerification: 50, anchors: 2, maxOutsideShare: 1000 },
  burstMint: {
    walletBadges: 10,
    walletWindow: 86_400,
    freshWallets: 20,
    freshWindow: 3600,
    freshAge: 86_400,
    freshShare: 8000,
    factor: 5,
  },
  attendanceFarm: { minAccounts: 5, minEvents: 3, maxEvents: 8, window: 30, freshAge: 604_800 },
  fundingCluster: { minAccounts: 10, window: 3600, tolerance: 200, freshAge: 604_800, maxFanOut: 1000 },
  cap: {
    minSeverity: 500,
    weights: {
      "vouch-ring": 10_000,
      "burst-mint": 6000,
      "attendance-farm": 8000,
      "funding-cluster": 8000,
    },
  },
} as const satisfies FraudParameters;
