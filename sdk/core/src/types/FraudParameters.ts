import type { FraudKind } from "./FraudSignal.ts";

/**
 * Thresholds of fraud detection, integers only, so that they may stand in a file beside a formula. Times are seconds,
 * shares basis points. METHODOLOGY.md of fraud says what each is for and why it is what it is.
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
