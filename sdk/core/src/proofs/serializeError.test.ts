import { expect, it } from "vitest";

import type { AuraError } from "../errors/base.ts";
import {
  ArtifactCorruptError,
  ArtifactHashMismatchError,
  ArtifactMismatchError,
  ArtifactUnavailableError,
  ClaimNotMetError,
  ProofCancelledError,
  ProvingFailedError,
  WitnessRejectedError,
} from "../errors/proof.ts";
import { reviveError, serializeError } from "./serializeError.ts";

const revived = (error: unknown): AuraError => reviveError(structuredClone(serializeError(error)));

it.each([
  new ClaimNotMetError({ shortfalls: [{ what: "score", required: 650, actual: 0 }] }),
  new ArtifactHashMismatchError({ file: "a", expected: "00", actual: "11" }),
  new ArtifactUnavailableError({ file: "a", cause: new Error("offline") }),
  new ArtifactUnavailableError({ file: "a" }),
  new ArtifactCorruptError({ file: "proving key", details: "it is cut off" }),
  new ArtifactMismatchError({ details: "4 public signals" }),
  new WitnessRejectedError({ details: "Assert Failed." }),
  new ProofCancelledError(),
  new ProvingFailedError({ details: "out of memory" }),
  new ProvingFailedError(),
])("behavior: %s arrives as it was sent", (error) => {
  const arrived = revived(error);
  expect(arrived).toBeInstanceOf(error.constructor);
  expect(arrived.name).toBe(error.name);
  expect(arrived.message).toBe(error.message);
  expect(arrived).toMatchObject({ ...error });
});

it.each([new RangeError("no memory"), "text", undefined])(
  "behavior: %s arrives as a failure to prove",
  (error) => {
    expect(revived(error)).toBeInstanceOf(ProvingFailedError);
    expect(revived(error).details).toBe(String(error));
  },
);
