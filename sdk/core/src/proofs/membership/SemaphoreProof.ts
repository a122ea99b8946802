/** A proof of membership as the contracts take it; its scope is whoever checks it to know. */
export type SemaphoreProof = {
  /** Of the circuit that made it, and of the group's tree. */
  readonly depth: bigint;
  readonly root: bigint;
  /** One for each identity and scope. */
  readonly nullifier: bigint;
  readonly message: bigint;
  /** Points A, B and C of the proof, in the order of Semaphore's contracts. */
  readonly points: readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
};
