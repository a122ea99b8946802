import { expect, it } from "vitest";

import {
  ArtifactHashMismatchError,
  ArtifactUnavailableError,
  ClaimNotMetError,
  InvalidProofFormatError,
  ProofCancelledError,
  ProvingFailedError,
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
])("behavior: %s", (error, text) => {
  expect(String(error)).toBe(text);
});
