/** A key that secrets at rest are encrypted with. */
export type SecretKey = {
  /** Stored beside what it encrypted, so that keys can be changed. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
};

/** How work in the background is done. */
export type JobSettings = {
  /** Jobs of a kind at a time in this process, 0 to 32; 0 leaves the work to other instances. */
  readonly workers: number;
  /** Proofs at a time in this process, 1 to 16. */
  readonly provers: number;
  /** How often a job is begun before it is given up, 1 to 50. */
  readonly attempts: number;
  /** Before the second attempt, in milliseconds; doubled with each. */
  readonly backoffMs: number;
  /** How long a worker that says nothing is taken to be alive, in milliseconds. */
  readonly leaseMs: number;
  /** The first encrypts, all decrypt; without one nobody can have proofs made. */
  readonly secretKeys: readonly SecretKey[];
  /** URL that the proving files are below; undefined makes no proofs. */
  readonly artifactsUrl: string | undefined;
  /** When epochs are built, as five fields of cron in UTC; undefined for never. */
  readonly epochSchedule: string | undefined;
};
