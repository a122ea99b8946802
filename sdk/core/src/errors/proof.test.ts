import { expect, it } from "vitest";

import {
  ArtifactCorruptError,
  ArtifactHashMismatchError,
  ArtifactMismatchError,
  ArtifactUnavailableError,
  ClaimNotMetError,
  InvalidProofFormatError,
  InvalidVerificationKeyError,
  PathMismatchError,
  ProofCancelledError,
  ProvingFailedError,
  WitnessRejectedError,
} from "./proof.ts";

it.each([
  [
    new ClaimNotMetError({
      shortfalls: [
        { what: "score", required: 650, actual: 0 },
        { what: "badge 0", required: 1, actual: 0 },
      ],
    }),
    "ClaimNotMetError: The claim does not hold.\nDetails: score is 0, 650 needed; badge 0 is 0, 1 needed",
  ],
  [
    new ArtifactHashMismatchError({ file: "a.zkey", expected: "00", actual: "11" }),
    "ArtifactHashMismatchError: The proving file a.zkey is not the published one.\nDetails: SHA-256 is 11, expected 00",
  ],
  [
    new ArtifactUnavailableError({ file: "a.zkey", cause: new Error("offline") }),
    "ArtifactUnavailableError: The proving file a.zkey cannot be loaded.\nDetails: offline",
  ],
  [new ProofCancelledError(), "ProofCancelledError: Making the proof was cancelled."],
  [new ProvingFailedError(), "ProvingFailedError: The proof could not be made."],
  [
    new InvalidProofFormatError({ reason: "pi_a is empty" }),
    "InvalidProofFormatError: The proof is malformed: pi_a is empty.",
  ],
  [
    new ArtifactCorruptError({ file: "proving key", details: "it is cut off" }),
    "ArtifactCorruptError: The proving key is broken.\nDetails: it is cut off",
  ],
  [
    new ArtifactMismatchError({ details: "4 public signals, 6 expected" }),
    "ArtifactMismatchError: The proving files are of another circuit.\nDetails: 4 public signals, 6 expected",
  ],
  [
    new WitnessRejectedError({ cause: new Error("Assert Failed.") }),
    "WitnessRejectedError: The statement does not hold, so that no proof of it exists.\nDetails: Assert Failed.",
  ],
  [
    new PathMismatchError({ expected: 1n, actual: 0n }),
    "PathMismatchError: The path does not lead to the tree's root.\nDetails: the root is 1, the path leads to 0",
  ],
  [
    new InvalidVerificationKeyError({ details: "no curve" }),
    "InvalidVerificationKeyError: The verification key is malformed.\nDetails: no curve",
  ],
])("behavior: %s", (error, text) => {
  expect(String(error)).toBe(text);
});
