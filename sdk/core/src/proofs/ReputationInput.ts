/** The inputs of the `reputation` circuit, by the names they carry there. The first five are private. */
export type ReputationInput = {
  readonly secret: bigint;
  /** Of the prover's passport. */
  readonly passportId: bigint;
  /** In component order, each 0 to 1000. */
  readonly components: readonly number[];
  readonly badgeSet: bigint;
  /** The eight nodes of each of the eight levels among which the leaf's path passes, leaves first. */
  readonly children: readonly (readonly bigint[])[];
  readonly root: bigint;
  readonly statement: bigint;
  readonly badgeMask: bigint;
  readonly scope: bigint;
  readonly message: bigint;
};
