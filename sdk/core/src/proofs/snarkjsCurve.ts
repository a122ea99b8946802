/** A group of curve points as ffjavascript, under snarkjs, gives it: points are bytes. */
export type CurveGroup = {
  readonly F: { readonly n8: number };
  fromObject(coordinates: readonly unknown[]): Uint8Array;
  toAffine(point: Uint8Array): Uint8Array;
  add(one: Uint8Array, other: Uint8Array): Uint8Array;
  neg(point: Uint8Array): Uint8Array;
  isValid(point: Uint8Array): boolean;
  isZero(point: Uint8Array): boolean;
  timesScalar(point: Uint8Array, scalar: bigint): Uint8Array;
  /** Sum of affine points, each times its scalar; scalars in little-endian order, all as many bytes. */
  multiExpAffine(points: Uint8Array, scalars: Uint8Array): Promise<Uint8Array>;
};

/** BN254, as far as verifying takes it. */
export type Curve = {
  readonly G1: CurveGroup;
  readonly G2: CurveGroup;
  /** Whether the product of the pairings of (G1, G2, G1, G2, …) is one. */
  pairingEq(...points: readonly Uint8Array[]): Promise<boolean>;
};
