import { describe, expect, it } from "vitest";

import { InvalidProofFormatError } from "../errors/proof.ts";
import { toSolidityProof } from "./toSolidityProof.ts";

const proof = {
  pi_a: ["1", "2", "1"],
  pi_b: [
    ["3", "4"],
    ["5", "6"],
    ["1", "0"],
  ],
  pi_c: ["7", "0", "1"],
  protocol: "groth16",
  curve: "bn128",
};

describe("toSolidityProof", () => {
  it("behavior: swaps the coordinates of b, and of b alone", () => {
    expect(toSolidityProof(proof)).toEqual({
      a: [1n, 2n],
      b: [
        [4n, 3n],
        [6n, 5n],
      ],
      c: [7n, 0n],
    });
  });

  it.each([
    ["pi_a", { pi_a: ["1"] }],
    ["pi_b[1]", { pi_b: [["3", "4"]] }],
    ["pi_c", { pi_c: ["7", "0x8"] }],
    ["pi_c", { pi_c: ["7", "-8"] }],
    ["pi_c", { pi_c: ["7", ""] }],
  ])("error: %s is malformed", (name, changes) => {
    expect(() => toSolidityProof({ ...proof, ...changes })).toThrow(InvalidProofFormatError);
    expect(() => toSolidityProof({ ...proof, ...changes })).toThrow(name);
  });
});
