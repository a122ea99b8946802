import type { ProvingKey } from "./parseProvingKey.ts";
import type { Curve, ThreadStep } from "./snarkjsCurve.ts";

const WORD = 32;

/**
 * The scalars of the key's points for the quotient: A·B − C on the domain shifted by half a step, where the polynomial
 * that is 0 on the domain has one value, by which the key's points are divided already.
 *
 * @returns One scalar for each place of the domain, little-endian.
 */
export async function computeQuotient(
  { Fr, tm }: Curve,
  { domain, coefficients, coefficientCount }: ProvingKey,
  witness: Uint8Array,
): Promise<Uint8Array> {
  const length = domain * WORD;
  const room = (variable: number): ThreadStep => ({ cmd: "ALLOC", var: variable, len: length });
  const fetch = (out: number, variable: number): ThreadStep => ({
    cmd: "GET",
    out,
    var: variable,
    len: length,
  });
  const onDomain = await tm.queueAction([
    { cmd: "ALLOCSET", var: 0, buff: coefficients },
    { cmd: "ALLOCSET", var: 1, buff: witness },
    room(2),
    room(3),
    room(4),
    {
      cmd: "CALL",
      fnName: "qap_buildABC",
      params: [
        { var: 0 },
        { val: coefficientCount },
        { var: 1 },
        { var: 2 },
        { var: 3 },
        { var: 4 },
        // All rows, all wires.
        { val: 0 },
        { val: domain },
        { val: 0 },
        { val: witness.length / WORD },
      ],
    },
    fetch(0, 2),
    fetch(1, 3),
    fetch(2, 4),
  ]);
  const halfStep = Fr.w[Math.log2(domain) + 1] as Uint8Array;
  const [a, b, c] = (await Promise.all(
    onDomain.map(async (values) => Fr.fft(await Fr.batchApplyKey(await Fr.ifft(values), Fr.one, halfStep))),
  )) as [Uint8Array, Uint8Array, Uint8Array];
  const [quotient] = await tm.queueAction([
    { cmd: "ALLOCSET", var: 0, buff: a },
    { cmd: "ALLOCSET", var: 1, buff: b },
    { cmd: "ALLOCSET", var: 2, buff: c },
    room(3),
    {
      cmd: "CALL",
      fnName: "qap_joinABC",
      params: [{ var: 0 }, { var: 1 }, { var: 2 }, { val: domain }, { var: 3 }],
    },
    { cmd: "CALL", fnName: "frm_batchFromMontgomery", params: [{ var: 3 }, { val: domain }, { var: 3 }] },
    fetch(0, 3),
  ]);
  return quotient as Uint8Array;
}
