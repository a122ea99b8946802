import { InvalidVerificationKeyError } from "../errors/proof.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import type { CircuitProof } from "./computeProof.ts";
import type { Curve, CurveGroup } from "./snarkjsCurve.ts";
import { toSolidityProof } from "./toSolidityProof.ts";

/** Order of the field that coordinates are in. */
const BASE_ORDER = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;

/** A verification key as points of the curve. */
export type ParsedKey = {
  readonly alpha: Uint8Array;
  readonly beta: Uint8Array;
  readonly gamma: Uint8Array;
  readonly delta: Uint8Array;
  /** One point for the constant, one for each public signal. */
  readonly ic: readonly Uint8Array[];
};

/** A proof as points of the curve, proven to be in their groups. */
export type ParsedProof = {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  readonly c: Uint8Array;
  readonly signals: readonly bigint[];
};

/**
 * Reads a verification key. It is trusted: whether it is the right one is the caller's to know.
 * @throws InvalidVerificationKeyError when it is not one of Groth16 over BN254.
 */
export function parseVerificationKey({ G1, G2 }: Curve, key: object): ParsedKey {
  const { protocol, curve, vk_alpha_1, vk_beta_2, vk_gamma_2, vk_delta_2, IC } = key as Record<
    string,
    unknown
  >;
  if (protocol !== "groth16" || curve !== "bn128" || !Array.isArray(IC)) {
    throw new InvalidVerificationKeyError({ details: "it is not one of Groth16 over BN254" });
  }
  try {
    return {
      alpha: G1.fromObject(numbers(vk_alpha_1)),
      beta: G2.fromObject(numbers(vk_beta_2)),
      gamma: G2.fromObject(numbers(vk_gamma_2)),
      delta: G2.fromObject(numbers(vk_delta_2)),
      ic: IC.map((point: unknown) => G1.fromObject(numbers(point))),
    };
  } catch (cause) {
    throw new InvalidVerificationKeyError({ cause });
  }
}

/**
 * Reads a proof as the chain does.
 * @returns undefined when it is malformed: not as many signals, a number out of range, a point outside its group or at infinity.
 */
export function parseProof(
  { G1, G2 }: Curve,
  { proof, publicSignals }: CircuitProof,
  signalCount: number,
): ParsedProof | undefined {
  try {
    if (publicSignals.length !== signalCount) return undefined;
    if (!publicSignals.every((signal) => /^\d+$/.test(signal))) return undefined;
    const signals = publicSignals.map(BigInt);
    const affine = toSolidityProof(proof);
    const coordinates = [affine.a, affine.b[0], affine.b[1], affine.c].flat();
    if (signals.some((signal) => signal >= FIELD_ORDER)) return undefined;
    if (coordinates.some((coordinate) => coordinate >= BASE_ORDER)) return undefined;
    const [[x1, x0], [y1, y0]] = affine.b;
    const b = G2.fromObject([
      [x0, x1],
      [y0, y1],
    ]);
    const [a, c] = [G1.fromObject(affine.a), G1.fromObject(affine.c)];
    if (!isOnCurve(G1, a) || !isOnCurve(G1, c) || !isOnCurve(G2, b)) return undefined;
    // The curve over the larger field has points outside the group, for which pairings say nothing.
    if (!G2.isZero(G2.timesScalar(b, FIELD_ORDER))) return undefined;
    return { a, b, c, signals };
  } catch {
    return undefined;
  }
}

function isOnCurve(group: CurveGroup, point: Uint8Array): boolean {
  return !group.isZero(point) && group.isValid(point);
}

/** Decimal strings as numbers, nested as they are. */
function numbers(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError("a point is no list of coordinates");
  return value.map((entry: unknown) => (Array.isArray(entry) ? numbers(entry) : BigInt(entry as string)));
}
