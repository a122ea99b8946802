import { FIELD_ORDER as P } from "../field.ts";
import { modInverse } from "../modInverse.ts";

export type Vector = readonly bigint[];
/** Rows of a matrix over the scalar field. */
export type Matrix = readonly Vector[];

/** The inner product, reduced once. */
export function dot(one: Vector, other: Vector): bigint {
  let sum = 0n;
  for (let index = 0; index < one.length; index++) sum += (one[index] as bigint) * (other[index] as bigint);
  return sum % P;
}

/** matrix · vector. */
export function apply(matrix: Matrix, vector: Vector): bigint[] {
  return matrix.map((row) => dot(row, vector));
}

export function transpose(matrix: Matrix): bigint[][] {
  return (matrix[0] as Vector).map((_, column) => matrix.map((row) => row[column] as bigint));
}

export function multiply(one: Matrix, other: Matrix): bigint[][] {
  const columns = transpose(other);
  return one.map((row) => apply(columns, row));
}

/** matrix · … · matrix, `exponent` times; at least once. */
export function power(matrix: Matrix, exponent: number): Matrix {
  if (exponent === 1) return matrix;
  const half = power(matrix, Math.floor(exponent / 2));
  const squared = multiply(half, half);
  return exponent % 2 === 0 ? squared : multiply(squared, matrix);
}

/** The inverse of a Cauchy matrix's block, by elimination: every leading minor of it differs from zero. */
export function invert(matrix: Matrix): bigint[][] {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...row.map((_, column) => (column === index ? 1n : 0n))]);
  rows.forEach((pivotRow, pivot) => {
    const inverse = modInverse(pivotRow[pivot] as bigint);
    pivotRow.forEach((element, column) => (pivotRow[column] = (element * inverse) % P));
    rows.forEach((row, index) => {
      const factor = row[pivot] as bigint;
      if (index === pivot || factor === 0n) return;
      pivotRow.forEach((element, column) => {
        row[column] = ((row[column] as bigint) + (P - factor) * element) % P;
      });
    });
  });
  return rows.map((row) => row.slice(size));
}
