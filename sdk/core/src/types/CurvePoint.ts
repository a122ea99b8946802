/** A point of the BabyJubJub curve in affine coordinates. */
export type CurvePoint = readonly [x: bigint, y: bigint];
