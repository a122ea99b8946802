import { describe, expect, it } from "vitest";

import { InvalidFormulaError } from "../errors/reputation.ts";
import { parseTrustParameters } from "./parseTrustParameters.ts";
import { trustParametersV1 } from "./trustParameters.v1.ts";

const copy = (): unknown => JSON.parse(JSON.stringify(trustParametersV1));

describe("parseTrustParameters", () => {
  it("behavior: reads back what is written as JSON", () => {
    expect(parseTrustParameters(copy())).toEqual(trustParametersV1);
  });

  it.each([
    ["damping", 1],
    ["damping", 9999],
    ["rounds", 64],
    ["judgements", 8],
    ["budget", 1_000_000],
    ["fullStanding", 1],
  ])("behavior: takes %s at its bound of %d", (field, value) => {
    expect(parseTrustParameters({ ...trustParametersV1, [field]: value })).toMatchObject({ [field]: value });
  });

  it.each([
    ["trust.version", { version: 0 }],
    ["trust.damping", { damping: 10_000 }],
    ["trust.damping", { damping: 0 }],
    ["trust.rounds", { rounds: 65 }],
    ["trust.judgements", { judgements: 9 }],
    ["trust.budget", { budget: 0.5 }],
    ["trust.fullStanding", { fullStanding: "1" }],
    ["trust.rounds", { rounds: undefined }],
    ["trust.other", { other: 1 }],
    ["trust.kinds", { kinds: [] }],
    ["trust.kinds.like", { kinds: { ...trustParametersV1.kinds, like: {} } }],
    ["trust.kinds.vouch", { kinds: { ...trustParametersV1.kinds, vouch: null } }],
    ["trust.kinds.badge.weight", { kinds: { ...trustParametersV1.kinds, badge: { halfLife: 1 } } }],
    [
      "trust.kinds.invite.halfLife",
      { kinds: { ...trustParametersV1.kinds, invite: { weight: 1, halfLife: -1 } } },
    ],
    [
      "trust.kinds.distrust.weight",
      { kinds: { ...trustParametersV1.kinds, distrust: { weight: 10_001, halfLife: 0 } } },
    ],
  ])("error: names %s", (field, changes) => {
    const parse = () => parseTrustParameters({ ...trustParametersV1, ...changes });
    expect(parse).toThrow(InvalidFormulaError);
    expect(parse).toThrow(expect.objectContaining({ field }));
  });

  it.each([null, 1, "{}", []])("error: %j is no object", (value) => {
    expect(() => parseTrustParameters(value)).toThrow(expect.objectContaining({ field: "trust" }));
  });
});
