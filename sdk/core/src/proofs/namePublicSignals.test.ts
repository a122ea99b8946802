import { describe, expect, it } from "vitest";

import { reputationCases } from "../../test/support/reputationCases.ts";
import { InvalidProofFormatError } from "../errors/proof.ts";
import { namePublicSignals } from "./namePublicSignals.ts";

describe("namePublicSignals", () => {
  it.each(reputationCases)("vector: $name", (given) => {
    const { nullifier, root, statement, badgeMask, scope, message } = given;
    expect(namePublicSignals(given.publicSignals)).toEqual({
      nullifier: BigInt(nullifier),
      root: BigInt(root),
      statement: BigInt(statement),
      badgeMask: BigInt(badgeMask),
      scope: BigInt(scope),
      message: BigInt(message),
    });
  });

  it.each([
    ["too few", ["1", "2", "3", "4", "5"]],
    ["too many", ["1", "2", "3", "4", "5", "6", "7"]],
    ["one that is no number", ["1", "2", "3", "4", "5", "x"]],
    ["an empty one", ["1", "2", "3", "4", "5", ""]],
  ])("error: %s", (_, signals) => {
    expect(() => namePublicSignals(signals)).toThrow(InvalidProofFormatError);
  });
});
