import type { Groth16Proof } from "../types/Proof.ts";
import { computeQuotient } from "./computeQuotient.ts";
import { multiplyPoints } from "./multiplyPoints.ts";
import type { ProvingKey, WirePoints } from "./parseProvingKey.ts";
import { readInteger } from "./readInteger.ts";
import type { Curve } from "./snarkjsCurve.ts";

const WORD = 32;

/**
 * Groth16's prover over the arithmetic that snarkjs brings. It proves what `snarkjs.groth16.prove` proves, in less time:
 * the matrices are applied in compiled code, all threads have work until the end, and points at infinity are left out.
 *
 * @param parameters.witness The wires' values, little-endian, 32 bytes each.
 * @returns Another proof at each call: two of one witness have nothing in common.
 */
export async function proveGroth16({
  curve,
  key,
  witness,
}: {
  curve: Curve;
  key: ProvingKey;
  witness: Uint8Array;
}): Promise<{ readonly proof: Groth16Proof; readonly publicSignals: readonly string[] }> {
  const { G1, G2, Fr } = curve;
  const quotient = await computeQuotient(curve, key, witness);
  const sum = (group: "G1" | "G2", { points, wires }: WirePoints): Promise<Uint8Array> =>
    multiplyPoints({ curve, group, points, scalars: valuesOf(witness, wires) });
  const [sumB2, sumA, sumB1, sumC] = await Promise.all([
    sum("G2", key.b2),
    sum("G1", key.a),
    sum("G1", key.b1),
    multiplyPoints({
      curve,
      group: "G1",
      points: joined(key.c.points, key.h),
      scalars: joined(valuesOf(witness, key.c.wires), quotient),
    }),
  ]);
  // r and s hide the witness.
  const [r, s] = [Fr.random(), Fr.random()];
  const total = (...points: readonly Uint8Array[]): Uint8Array =>
    points.reduce((one, other) => G1.add(one, other));
  const a = total(sumA, key.alpha1, G1.timesFr(key.delta1, r));
  const b1 = total(sumB1, key.beta1, G1.timesFr(key.delta1, s));
  const b2 = G2.add(G2.add(sumB2, key.beta2), G2.timesFr(key.delta2, s));
  const c = total(sumC, G1.timesFr(a, s), G1.timesFr(b1, r), G1.neg(G1.timesFr(key.delta1, Fr.mul(r, s))));
  const publicSignals = Array.from({ length: key.publicCount }, (_, index) =>
    String(readInteger(witness.subarray((index + 1) * WORD, (index + 2) * WORD))),
  );
  const proof = {
    pi_a: texts(G1.toObject(G1.toAffine(a))),
    pi_b: (G2.toObject(G2.toAffine(b2)) as (readonly unknown[])[]).map(texts),
    pi_c: texts(G1.toObject(G1.toAffine(c))),
    protocol: "groth16",
    curve: "bn128",
  };
  return { proof, publicSignals };
}

function valuesOf(witness: Uint8Array, wires: Uint32Array): Uint8Array {
  const values = new Uint8Array(wires.length * WORD);
  wires.forEach((wire, index) => {
    values.set(witness.subarray(wire * WORD, (wire + 1) * WORD), index * WORD);
  });
  return values;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function texts(coordinates: readonly unknown[]): string[] {
  return coordinates.map(String);
}
