/** The eight features, under the names they carry in every part of the product. */
export const featureNames = [
  "poh_score",
  "badge_count",
  "github_score",
  "twitter_score",
  "onchain_tx_count",
  "onchain_balance",
  "account_age_days",
  "reputation_score",
] as const;

export type FeatureName = (typeof featureNames)[number];

/**
 * What is measured of a wallet at a block. All are integers from 0; those read from 64-bit badge values are capped at
 * 2^53 - 1, above which no formula can tell them apart.
 *
 * - `poh_score`, `github_score`, `twitter_score`: 0 to 100.
 * - `badge_count`: badges that count.
 * - `onchain_tx_count`: transactions.
 * - `onchain_balance`: milliether (1e15 wei).
 * - `account_age_days`: whole days since the passport was registered.
 * - `reputation_score`: standing lent by others, 0 to 1000.
 */
export type Features = Readonly<Record<FeatureName, number>>;

/** Inputs that are worked out of timestamps instead of being read. Only a formula with a section for one uses it. */
export const derivedInputNames = ["activity_score"] as const;

export type DerivedInputName = (typeof derivedInputNames)[number];

/** Whatever a formula's terms may read. */
export const inputNames = [...featureNames, ...derivedInputNames] as const;

export type InputName = (typeof inputNames)[number];

/** The greatest values that inputs can be raised to, such as the cap of fraud signals on `reputation_score`. */
export type InputLimits = Readonly<Partial<Record<InputName, number | undefined>>>;

/**
 * What a formula reads of a wallet: the eight features and derived inputs, which are 0 where they are left out.
 *
 * - `activity_score`: how steadily others witnessed activity over the last year, 0 to 1000.
 */
export type Inputs = Features & Readonly<Partial<Record<DerivedInputName, number>>>;
