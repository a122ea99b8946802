/** A group of curve points as ffjavascript, under snarkjs, gives it: points are bytes. */
export type CurveGroup = {
  readonly F: { readonly n8: number };
  readonly zero: Uint8Array;
  fromObject(coordinates: readonly unknown[]): Uint8Array;
  toObject(point: Uint8Array): readonly unknown[];
  toAffine(point: Uint8Array): Uint8Array;
  add(one: Uint8Array, other: Uint8Array): Uint8Array;
  double(point: Uint8Array): Uint8Array;
  neg(point: Uint8Array): Uint8Array;
  isValid(point: Uint8Array): boolean;
  isZero(point: Uint8Array): boolean;
  timesScalar(point: Uint8Array, scalar: bigint): Uint8Array;
  /** The same with an element of the scalar field as its bytes. */
  timesFr(point: Uint8Array, scalar: Uint8Array): Uint8Array;
  /** Sum of affine points, each times its scalar; scalars in little-endian order, all as many bytes. */
  multiExpAffine(points: Uint8Array, scalars: Uint8Array): Promise<Uint8Array>;
};

/** The scalar field, elements as bytes in Montgomery's form. */
export type ScalarField = {
  /** Roots of unity: entry i is one of order 2^i. */
  readonly w: readonly Uint8Array[];
  readonly one: Uint8Array;
  /** From the platform's source of secure random numbers. */
  random(): Uint8Array;
  mul(one: Uint8Array, other: Uint8Array): Uint8Array;
  neg(element: Uint8Array): Uint8Array;
  fft(elements: Uint8Array): Promise<Uint8Array>;
  ifft(elements: Uint8Array): Promise<Uint8Array>;
  /** Element i times `first` · `factor`^i. */
  batchApplyKey(elements: Uint8Array, first: Uint8Array, factor: Uint8Array): Promise<Uint8Array>;
};

/** One step of a task: memory is set aside, a function called on it, and what it left is fetched. */
export type ThreadStep =
  | { readonly cmd: "ALLOCSET"; readonly var: number; readonly buff: Uint8Array }
  | { readonly cmd: "ALLOC"; readonly var: number; readonly len: number }
  | {
      readonly cmd: "CALL";
      readonly fnName: string;
      readonly params: readonly ({ readonly var: number } | { readonly val: number })[];
    }
  | { readonly cmd: "GET"; readonly out: number; readonly var: number; readonly len: number };

/** The threads that compute for a curve. */
export type CurveThreads = {
  readonly concurrency: number;
  /** Runs the steps in one thread, and gives what was fetched by its `out`. Memory is free again afterwards. */
  queueAction(steps: readonly ThreadStep[]): Promise<readonly Uint8Array[]>;
};

/** BN254, as far as proving and verifying take it. */
export type Curve = {
  readonly G1: CurveGroup;
  readonly G2: CurveGroup;
  readonly Fr: ScalarField;
  readonly tm: CurveThreads;
  /** Ends the threads; the next curve that is asked for has others. */
  terminate(): Promise<void>;
  /** Whether the product of the pairings of (G1, G2, G1, G2, …) is one. */
  pairingEq(...points: readonly Uint8Array[]): Promise<boolean>;
};
