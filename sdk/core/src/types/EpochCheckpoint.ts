/** Where pages that were fetched for an epoch wait for the next attempt. May be shared by several epochs. */
export type EpochCheckpoint = {
  /** What was kept under a key; undefined when there is nothing. */
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
};

/** How far building an epoch has come. `total` may grow while pages are fetched. */
export type EpochProgress = {
  /** fetch: passports read; score: profiles scored; tree: leaves hashed. */
  readonly stage: "fetch" | "score" | "tree";
  readonly done: number;
  readonly total: number;
};
