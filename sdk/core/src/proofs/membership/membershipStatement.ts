import { InvalidProofFormatError } from "../../errors/proof.ts";
import type { CircuitProof } from "../computeProof.ts";
import { semaphoreHash } from "./semaphoreHash.ts";
import type { SemaphoreProof } from "./SemaphoreProof.ts";

/**
 * A proof of membership under a scope in the form in which provers give and verifiers take it.
 * @throws InvalidProofFormatError when it has not eight points, or a value is negative.
 * @example
 * const path = memberPath(buildMemberTree(commitments), identity);
 * const proven = await proveMembershipInWorker({ identity, path, scope, message, artifacts });
 * const { proof, publicSignals } = membershipStatement(proven, scope);
 */
export function membershipStatement(
  { root, nullifier, message, points }: SemaphoreProof,
  scope: bigint,
): CircuitProof {
  if (points.length !== 8 || [root, nullifier, message, ...points].some((value) => value < 0n)) {
    throw new InvalidProofFormatError({ reason: "it takes eight coordinates, none of them negative" });
  }
  const [a0, a1, b01, b00, b11, b10, c0, c1] = points.map(String) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    proof: {
      pi_a: [a0, a1, "1"],
      pi_b: [
        [b00, b01],
        [b10, b11],
        ["1", "0"],
      ],
      pi_c: [c0, c1, "1"],
      protocol: "groth16",
      curve: "bn128",
    },
    publicSignals: [root, nullifier, semaphoreHash(message), semaphoreHash(scope)].map(String),
  };
}
