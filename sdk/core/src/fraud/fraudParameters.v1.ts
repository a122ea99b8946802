import type { FraudKind } from "./FraudSignal.ts";

/**
 * Thresholds of fraud detection, integers only, so that they may stand in a file beside a formula. Times are seconds,
 * shares basis points. METHODOLOGY.md says what each is for and why it is what it is.
 */
export type FraudParameters = {
  readonly vouchRing: {
    readonly minAccounts: number;
    readonly minVerification: number;
    readonly anchors: number;
    readonly maxOutsideShare: number;
  };
  readonly burstMint: {
    readonly walletBadges: number;
    readonly walletWindow: number;
    readonly freshWallets: number;
    readonly freshWindow: number;
    readonly freshAge: number;
    readonly freshShare: number;
    readonly factor: number;
  };
  readonly attendanceFarm: {
    readonly minAccounts: number;
    readonly minEvents: number;
    readonly maxEvents: number;
    readonly window: number;
    readonly freshAge: number;
  };
  readonly fundingCluster: {
    readonly minAccounts: number;
    readonly window: number;
    readonly tolerance: number;
    readonly freshAge: number;
    readonly maxFanOut: number;
  };
  readonly cap: {
    readonly minSeverity: number;
    /** How much of network trust the most severe signal of a kind takes. */
    readonly weights: Readonly<Record<FraudKind, number>>;
  };
};

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
