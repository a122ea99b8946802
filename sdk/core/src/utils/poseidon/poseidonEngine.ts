import { FIELD_ORDER as P } from "../field.ts";
import { ELEMENT_BYTES, fieldModule, LIMB_BITS, LIMBS, type MultiplyAdd } from "./fieldModule.ts";
import type { Vector } from "./matrix.ts";
import { poseidonSchedule } from "./poseidonSchedule.ts";

const R = 1n << BigInt(LIMB_BITS * LIMBS);
const MASK = 2 ** LIMB_BITS - 1;

/**
 * Poseidon in WebAssembly for one number of inputs, 1 to 8: the same rounds as `poseidon`, on limbs instead of big
 * integers, some three times as fast.
 *
 * Elements are kept as x · R and are not reduced in between. Each is below 2^261: a multiply-add gives less than P and what
 * it adds; only the rest of a state grows, by at most 1.1 P in each of at most 63 partial rounds, and P is below 2^254.
 *
 * @throws Error of the platform where it has no WebAssembly or forbids it.
 */
export function poseidonEngine(inputs: number): (elements: readonly bigint[]) => bigint {
  const width = inputs + 1;
  const { first, partial, last } = poseidonSchedule(width);
  const values: bigint[] = [];
  const place = (...elements: Vector): number => {
    values.push(...elements);
    return (values.length - elements.length) * ELEMENT_BYTES;
  };
  const montgomery = (elements: Vector): Vector => elements.map((element) => (element * R) % P);
  const table = (elements: Vector): number => place(...montgomery(elements));
  const room = (elements: number): number => place(...Array<bigint>(elements).fill(0n));
  const at = (start: number, index: number): number => start + index * ELEMENT_BYTES;

  const [zero, one, unit, squared] = [place(0n), place(1n), place(R % P), place((R * R) % P)];
  const [square, fourth, head] = [room(1), room(1), room(1)];
  const [raised, mixed, given] = [room(width), room(width), room(1)];
  const opening = table((first[0] as (typeof first)[0]).constants);
  const rows = (matrix: readonly Vector[]): number[] => matrix.map((row) => table(row));
  const plain = rows((last[0] as (typeof last)[0]).matrix);
  const closing = (partial[0] as (typeof partial)[0]).constant;
  const fullBefore = first.map(({ matrix }, round) => {
    const next = first[round + 1]?.constants ?? [closing, ...Array<bigint>(width - 1).fill(0n)];
    return { rows: round < first.length - 1 ? plain : rows(matrix), next: table(next) };
  });
  const rests = (last[0] as (typeof last)[0]).constants;
  const sparse = partial.map(({ corner, row, column }, round) => ({
    row: table([corner, ...row]),
    column: table(column),
    next: table([partial[round + 1]?.constant ?? (rests[0] as bigint)]),
  }));
  const restConstants = table(rests);
  const fullAfter = last.map((_, round) => ({
    rows: plain,
    next: table(last[round + 1]?.constants ?? Array<bigint>(width).fill(0n)),
  }));

  const module = new WebAssembly.Module(fieldModule(values.length * ELEMENT_BYTES));
  const { exports } = new WebAssembly.Instance(module);
  const multiplyAdd = exports["f"] as unknown as MultiplyAdd;
  const memory = new Uint32Array((exports["m"] as WebAssembly.Memory).buffer);
  const scratch = new DataView(new ArrayBuffer(40));
  values.forEach((value, index) => writeElement(memory, index * LIMBS, value, scratch));

  const fifth = (out: number, element: number): void => {
    multiplyAdd(square, zero, element, element, 1);
    multiplyAdd(fourth, zero, square, square, 1);
    multiplyAdd(out, zero, fourth, element, 1);
  };
  const full = (rounds: typeof fullBefore): void => {
    for (const { rows: matrix, next } of rounds) {
      for (let index = 0; index < width; index++) fifth(at(raised, index), at(mixed, index));
      for (let index = 0; index < width; index++) {
        multiplyAdd(at(mixed, index), at(next, index), matrix[index] as number, raised, width);
      }
    }
  };

  return (elements) => {
    for (let index = 0; index < width; index++) {
      const value = index === 0 ? 0n : (elements[index - 1] as bigint);
      writeElement(memory, given / 4, value, scratch);
      multiplyAdd(at(mixed, index), at(opening, index), given, squared, 1);
    }
    full(fullBefore);
    // The rest of the state stays in its places; the first element's place takes what is raised.
    multiplyAdd(head, zero, mixed, unit, 1);
    for (const { row, column, next } of sparse) {
      fifth(mixed, head);
      multiplyAdd(head, next, row, mixed, width);
      for (let index = 1; index < width; index++) {
        multiplyAdd(at(mixed, index), at(mixed, index), at(column, index - 1), mixed, 1);
      }
    }
    multiplyAdd(mixed, zero, head, unit, 1);
    for (let index = 1; index < width; index++) {
      multiplyAdd(at(mixed, index), at(restConstants, index), at(mixed, index), unit, 1);
    }
    full(fullAfter);
    multiplyAdd(head, zero, mixed, one, 1);
    const hash = readElement(memory, head / 4, scratch);
    return hash < P ? hash : hash - P;
  };
}

/** Splits a value below 2^256 into limbs. */
function writeElement(memory: Uint32Array, start: number, value: bigint, scratch: DataView): void {
  for (let word = 0; word < 4; word++) scratch.setBigUint64(8 * word, value >> BigInt(64 * word), true);
  for (let limb = 0; limb < LIMBS; limb++) {
    const bit = limb * LIMB_BITS;
    const [word, shift] = [4 * (bit >>> 5), bit & 31];
    const low = scratch.getUint32(word, true) >>> shift;
    const high = shift === 0 ? 0 : scratch.getUint32(word + 4, true) << (32 - shift);
    memory[start + limb] = (low | high) & MASK;
  }
}

/** Joins limbs to a value below 2^256. */
function readElement(memory: Uint32Array, start: number, scratch: DataView): bigint {
  for (let word = 0; word < 10; word++) scratch.setUint32(4 * word, 0, true);
  for (let limb = 0; limb < LIMBS; limb++) {
    const value = memory[start + limb] as number;
    const bit = limb * LIMB_BITS;
    const [word, shift] = [4 * (bit >>> 5), bit & 31];
    scratch.setUint32(word, scratch.getUint32(word, true) | (value << shift), true);
    if (shift > 3) scratch.setUint32(word + 4, value >>> (32 - shift), true);
  }
  let result = 0n;
  for (let word = 3; word >= 0; word--) result = (result << 64n) | scratch.getBigUint64(8 * word, true);
  return result;
}
