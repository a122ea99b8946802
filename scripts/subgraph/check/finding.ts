/** Every way in which a manifest can fail to fit a deployment. */
export type FindingCode =
  | "network-mismatch"
  | "missing-data-source"
  | "unknown-data-source"
  | "address-mismatch"
  | "start-block-mismatch"
  | "history-pruned"
  | "version-mismatch"
  | "abi-mismatch"
  | "unknown-event"
  | "unhandled-event"
  | "event-told-twice"
  | "build-missing"
  | "build-stale"
  | "wrong-chain"
  | "foreign-address"
  | "no-code"
  | "foreign-code"
  | "start-block-too-late"
  | "start-block-too-early";

/** One thing that is wrong, and what to do about it. */
export interface Finding {
  readonly code: FindingCode;
  /** Undefined for what concerns the manifest as a whole. */
  readonly contract?: string;
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
}

/** What a check came to. */
export interface CheckReport {
  readonly network: string;
  readonly chainId: number;
  /** Contracts found to be the ones that belong there. */
  readonly contracts: number;
  /** Empty when the manifest fits. */
  readonly findings: readonly Finding[];
  /** What could not be checked, and why. */
  readonly notes: readonly string[];
}
