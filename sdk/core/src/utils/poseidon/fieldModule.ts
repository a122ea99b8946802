import { FIELD_ORDER as P } from "../field.ts";

/** An element is nine limbs of 29 bits, lowest first, each in 32 bits of memory. */
export const LIMBS = 9;
export const LIMB_BITS = 29;
export const ELEMENT_BYTES = 4 * LIMBS;

/**
 * out = (init · R + Σ a[k] · b[k]) / R over n ≥ 1 elements from `a` and `b` on, modulo the field's order, with R = 2^261.
 * All are addresses in bytes; `out` may be one of the others. Elements need not be reduced: they must stay below 2^261.
 */
export type MultiplyAdd = (out: number, init: number, a: number, b: number, n: number) => void;

const MASK = (1n << BigInt(LIMB_BITS)) - 1n;
const COLUMNS = 2 * LIMBS;
/** Products of limbs are below 2^58, and a column of a product adds up nine: 64 bits hold five products and a reduction. */
const PRODUCTS_BETWEEN_CARRIES = 5;

const OP = {
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  end: [0x0b],
  brIf: [0x0d, 0x00],
  i32Add: [0x6a],
  i32Sub: [0x6b],
  i32Equal: [0x46],
  i64Add: [0x7c],
  i64Mul: [0x7e],
  i64And: [0x83],
  i64ShiftRight: [0x88],
} as const;

const get = (local: number): number[] => [0x20, ...unsigned(BigInt(local))];
const set = (local: number): number[] => [0x21, ...unsigned(BigInt(local))];
const i32 = (value: number): number[] => [0x41, ...signed(BigInt(value))];
const i64 = (value: bigint): number[] => [0x42, ...signed(value)];
const load = (limb: number): number[] => [0x35, 2, 4 * limb];
const store = (limb: number): number[] => [0x3e, 2, 4 * limb];

/** Locals: the five parameters, then 64-bit columns of the sum, limbs of `a`, and one of `b` or of the multiple of P. */
const [OUT, INIT, A, B, N] = [0, 1, 2, 3, 4] as const;
const column = (index: number): number => 5 + index;
const limbOfA = (index: number): number => 5 + COLUMNS + index;
const FACTOR = 5 + COLUMNS + LIMBS;

const indices = Array.from({ length: LIMBS }, (_, index) => index);
const orderLimbs = indices.map((index) => (P >> BigInt(LIMB_BITS * index)) & MASK);

/** -1/P modulo 2^29, by Newton's iteration: right bits double with each step. */
function negatedInverse(): bigint {
  let inverse = 1n;
  for (let bits = 1; bits < LIMB_BITS; bits *= 2) inverse = (inverse * (2n - P * inverse)) & MASK;
  return (MASK + 1n - inverse) & MASK;
}

/** column[to] += column[from] >> 29 */
function carry(from: number): number[] {
  const shifted = [...get(column(from)), ...i64(BigInt(LIMB_BITS)), ...OP.i64ShiftRight];
  return [...get(column(from + 1)), ...shifted, ...OP.i64Add, ...set(column(from + 1))];
}

function keepLowBits(index: number): number[] {
  return [...get(column(index)), ...i64(MASK), ...OP.i64And, ...set(column(index))];
}

/** column[index] += FACTOR · (what `operand` pushes) */
function accumulate(index: number, operand: readonly number[]): number[] {
  return [
    ...get(column(index)),
    ...operand,
    ...get(FACTOR),
    ...OP.i64Mul,
    ...OP.i64Add,
    ...set(column(index)),
  ];
}

function body(): number[] {
  const inverse = negatedInverse();
  const start = indices.flatMap((limb) => [...get(INIT), ...load(limb), ...set(column(LIMBS + limb))]);
  const product = [
    ...indices.flatMap((limb) => [...get(A), ...load(limb), ...set(limbOfA(limb))]),
    ...indices.flatMap((j) => [
      ...[...get(B), ...load(j), ...set(FACTOR)],
      ...indices.flatMap((i) => accumulate(i + j, get(limbOfA(i)))),
    ]),
  ];
  const advance = [A, B].flatMap((pointer) => [
    ...get(pointer),
    ...i32(ELEMENT_BYTES),
    ...OP.i32Add,
    ...set(pointer),
  ]);
  const carries = Array.from({ length: COLUMNS - 1 }, (_, index) => [...carry(index), ...keepLowBits(index)]);
  const sum = [
    ...OP.loop,
    ...product,
    ...advance,
    ...[...get(N), ...i32(1), ...OP.i32Sub, ...set(N)],
    ...[...get(N), ...i32(PRODUCTS_BETWEEN_CARRIES), ...OP.i32Equal, ...OP.if, ...carries.flat(), ...OP.end],
    ...[...get(N), ...OP.brIf, ...OP.end],
  ];
  // Montgomery's reduction: a multiple of P makes the lowest column a multiple of 2^29, and it moves up.
  const reduction = indices.flatMap((index) => [
    ...[...get(column(index)), ...i64(inverse), ...OP.i64Mul, ...i64(MASK), ...OP.i64And, ...set(FACTOR)],
    ...orderLimbs.flatMap((limb, j) => accumulate(index + j, i64(limb))),
    ...carry(index),
  ]);
  const result = indices.flatMap((limb) => {
    const at = LIMBS + limb;
    const low = limb < LIMBS - 1 ? [...i64(MASK), ...OP.i64And] : [];
    const rest = limb < LIMBS - 1 ? carry(at) : [];
    return [...get(OUT), ...get(column(at)), ...low, ...store(limb), ...rest];
  });
  return [...start, ...sum, ...reduction, ...result, ...OP.end];
}

/** A WebAssembly module with one page of memory for each 64 kB asked for, and {@link MultiplyAdd} under the name "f". */
export function fieldModule(bytes: number): Uint8Array<ArrayBuffer> {
  const locals = [1, ...unsigned(BigInt(COLUMNS + LIMBS + 1)), 0x7e];
  const code = [...locals, ...body()];
  const pages = Math.ceil(bytes / 65_536);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 5, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...unsigned(BigInt(pages))]),
    ...section(7, [2, 1, 0x66, 0, 0, 1, 0x6d, 2, 0]),
    ...section(10, [1, ...unsigned(BigInt(code.length)), ...code]),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(BigInt(content.length)), ...content];
}

/** LEB128, as WebAssembly writes integers. */
function unsigned(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...unsigned(value >> 7n)];
}

function signed(value: bigint): number[] {
  return value < 64n ? [Number(value)] : [Number(value & 127n) | 128, ...signed(value >> 7n)];
}
