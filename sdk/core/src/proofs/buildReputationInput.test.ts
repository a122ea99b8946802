import { describe, expect, it } from "vitest";

import { ClaimNotMetError } from "../errors/proof.ts";
import { IdentityMismatchError } from "../errors/identity.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { address } from "../../test/support/profiles.ts";
import { inputOf, reputationCases, type ReputationCase } from "../../test/support/reputationCases.ts";
import { multiplyBase8 } from "../identity/babyJubJub.ts";
import { Identity } from "../identity/Identity.ts";
import { buildProfileTree } from "../reputation/buildProfileTree.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { packComponents } from "../reputation/packComponents.ts";
import { profileProof } from "../reputation/profileProof.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { buildReputationInput, type BuildReputationInputParameters } from "./buildReputationInput.ts";

/** The vectors whose weights and threshold are a tier of the first formula. */
const cases = reputationCases.filter(({ weights, threshold }) => {
  const bounds = [0, ...formulaV1.tierBounds].map((bound) => String(bound * 10_000));
  return weights.join() === Object.values(formulaV1.weights).join() && bounds.includes(threshold);
});

function parametersOf(given: ReputationCase): BuildReputationInputParameters {
  const [secret, commitment] = [BigInt(given.secret), BigInt(given.commitment)];
  const tier = [0, ...formulaV1.tierBounds].findIndex((bound) => String(bound * 10_000) === given.threshold);
  return {
    identity: new Identity({ secret, publicKey: multiplyBase8(secret), commitment }),
    profile: {
      passportId: BigInt(given.passportId),
      commitment,
      components: mapComponents((_, index) => Number(given.components[index])),
      badgeSet: BigInt(given.badgeSet),
    },
    path: profileProof(buildProfileTree(given.leaves.map(BigInt)), given.index),
    formula: formulaV1,
    tier: tier as BuildReputationInputParameters["tier"],
    badgeMask: BigInt(given.badgeMask),
    minima: packComponents(mapComponents((_, index) => Number(given.minima[index]))),
    scope: BigInt(given.scope),
    account: given.context.account,
  };
}

describe("buildReputationInput", () => {
  it("behavior: the vectors hold at least one claim by the first formula", () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)("vector: $name", (given) => {
    expect(buildReputationInput(parametersOf(given))).toEqual(inputOf(given));
  });

  const [given] = cases.map(parametersOf) as [BuildReputationInputParameters];

  it("behavior: claims no badge and no minimum unless told", () => {
    const input = buildReputationInput({ ...given, badgeMask: undefined, minima: undefined });
    expect(input.badgeMask).toBe(0n);
    expect(input.statement >> 108n).toBe(0n);
  });

  it("behavior: another recipient changes the message alone", () => {
    const { message, ...rest } = buildReputationInput({ ...given, account: address(3) });
    const { message: before, ...expected } = buildReputationInput(given);
    expect(message).not.toBe(before);
    expect(rest).toEqual(expected);
  });

  it("error: the claim does not hold", () => {
    expect(() => buildReputationInput({ ...given, tier: 4 })).toThrow(ClaimNotMetError);
  });

  it("error: the passport was registered with another identity", () => {
    const profile = { ...given.profile, commitment: given.profile.commitment + 1n };
    expect(() => buildReputationInput({ ...given, profile })).toThrow(IdentityMismatchError);
  });

  it.each([-1n, 2n ** 248n])("error: a badge mask of %d", (badgeMask) => {
    expect(() => buildReputationInput({ ...given, badgeMask })).toThrow(ValueOutOfRangeError);
  });
});
