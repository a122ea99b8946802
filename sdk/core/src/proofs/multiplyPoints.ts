import type { Curve, ThreadStep } from "./snarkjsCurve.ts";

/** Bits of a scalar, and its bytes. */
const SCALAR_BITS = 254;
const SCALAR_BYTES = 32;
/** What an addition to a bucket takes beside one of two buckets, in multiplications. */
const ADD_POINT = 11;
const ADD_BUCKET = 16;

/**
 * Sum of affine points, each times its scalar, by buckets. The library's own function hands all points to a thread once
 * for each window of bits; here a thread takes them once for several windows.
 *
 * @param parameters.scalars Little-endian, 32 bytes each, below the field's order.
 * @returns The sum in the curve's own coordinates.
 */
export async function multiplyPoints({
  curve,
  group,
  points,
  scalars,
}: {
  curve: Curve;
  group: "G1" | "G2";
  points: Uint8Array;
  scalars: Uint8Array;
}): Promise<Uint8Array> {
  const { [group]: own, tm } = curve;
  const count = scalars.length / SCALAR_BYTES;
  if (count === 0) return own.zero;
  const bits = windowBits(count);
  const windows = Math.ceil(SCALAR_BITS / bits);
  // More tasks than threads, so that one that others disturb does not keep the rest waiting.
  const tasks = Math.min(windows, 2 * tm.concurrency);
  const place = (task: number): number => Math.floor((windows * task) / tasks);
  const length = 3 * own.F.n8;
  const sums = await Promise.all(
    Array.from({ length: tasks }, (_, task) => {
      const steps: ThreadStep[] = [
        { cmd: "ALLOCSET", var: 0, buff: points },
        { cmd: "ALLOCSET", var: 1, buff: scalars },
        // The function keeps its buckets behind what is set aside; memory is made for twice the last request.
        { cmd: "ALLOC", var: 2, len: length << bits },
      ];
      for (let window = place(task); window < place(task + 1); window++) {
        const params = [
          { var: 0 },
          { var: 1 },
          { val: SCALAR_BYTES },
          { val: count },
          { val: window * bits },
          { val: Math.min(bits, 8 * SCALAR_BYTES - window * bits) },
          { var: 2 },
        ];
        const fnName = `${group.toLowerCase()}m_multiexpAffine_chunk`;
        steps.push({ cmd: "CALL", fnName, params });
        steps.push({ cmd: "GET", out: window - place(task), var: 2, len: length });
      }
      return tm.queueAction(steps);
    }),
  );
  return sums.flat().reduceRight((total, sum) => {
    let shifted = total;
    for (let bit = 0; bit < bits; bit++) shifted = own.double(shifted);
    return own.add(shifted, sum);
  }, own.zero);
}

/** The width of a window that makes the least work: every point goes to a bucket, every bucket is added twice. */
function windowBits(count: number): number {
  const work = (bits: number): number =>
    Math.ceil(SCALAR_BITS / bits) * (count * ADD_POINT + (2 << bits) * ADD_BUCKET);
  let best = 1;
  while (work(best + 1) < work(best)) best += 1;
  return best;
}
