/** A Groth16 proof as snarkjs gives and takes it: decimal strings, projective coordinates. */
export type Groth16Proof = {
  readonly pi_a: readonly string[];
  readonly pi_b: readonly (readonly string[])[];
  readonly pi_c: readonly string[];
  readonly protocol: string;
  readonly curve: string;
};

/** A Groth16 proof as the contract's struct: affine, the coordinates of `b` in the precompile's order. */
export type Proof = {
  readonly a: readonly [bigint, bigint];
  readonly b: readonly [readonly [bigint, bigint], readonly [bigint, bigint]];
  readonly c: readonly [bigint, bigint];
};
