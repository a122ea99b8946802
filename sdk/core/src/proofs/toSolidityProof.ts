import { InvalidProofFormatError } from "../errors/proof.ts";
import type { Groth16Proof, Proof } from "../types/Proof.ts";

/**
 * A proof as the contract takes it. The coordinates of `b` change places: the precompile wants the imaginary part first.
 * @throws InvalidProofFormatError when it is not an affine Groth16 proof in decimal strings.
 * @example
 * const { proof } = await proveReputation({ input, artifacts });
 * const { a, b, c } = toSolidityProof(proof);
 */
export function toSolidityProof({ pi_a, pi_b, pi_c }: Groth16Proof): Proof {
  const [[x0, x1], [y0, y1]] = [pair("pi_b[0]", pi_b[0]), pair("pi_b[1]", pi_b[1])];
  return {
    a: pair("pi_a", pi_a),
    b: [
      [x1, x0],
      [y1, y0],
    ],
    c: pair("pi_c", pi_c),
  };
}

function pair(name: string, coordinates: readonly string[] | undefined): [bigint, bigint] {
  const [x, y] = coordinates ?? [];
  if (x === undefined || y === undefined || !/^\d+$/.test(x) || !/^\d+$/.test(y)) {
    throw new InvalidProofFormatError({ reason: `${name} is not a pair of decimal numbers` });
  }
  return [BigInt(x), BigInt(y)];
}
