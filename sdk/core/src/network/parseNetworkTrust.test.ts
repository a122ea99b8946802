import { describe, expect, it } from "vitest";

import { uncapped } from "../../test/support/networks.ts";
import { InvalidFormulaError } from "../errors/reputation.ts";
import { formulaV3 } from "../reputation/formula.v3.ts";
import { parseFormula } from "../reputation/parseFormula.ts";
import { trustNetwork } from "./trustNetwork.ts";

type Draft = Record<string, unknown> & {
  kinds: Record<string, Record<string, unknown>>;
  statements: Record<string, unknown>;
  fraud: Record<string, Record<string, unknown>>;
};

function parseEdited(edit: (draft: Draft) => void): unknown {
  const formula = JSON.parse(JSON.stringify(formulaV3)) as { trust: Draft };
  edit(formula.trust);
  return parseFormula(formula, { network: trustNetwork });
}

describe("the section trust", () => {
  it("behavior: takes edges of its ranges, and no thresholds of fraud", () => {
    const statements = { maxAttendees: 256, organiserVerification: 0, distrustReasons: [] };
    expect(parseEdited((draft) => (draft.statements = statements))).toMatchObject({ trust: { statements } });
    const fewest = { maxAttendees: 2, organiserVerification: 100, distrustReasons: [1, 255] };
    expect(parseEdited((draft) => (draft.statements = fewest))).toMatchObject({
      trust: { statements: fewest },
    });
    const parsed = parseEdited((draft) => delete (draft as { fraud?: unknown }).fraud);
    expect(parsed).toEqual({ ...formulaV3, trust: uncapped });
  });

  it.each<[string, (draft: Draft) => void]>([
    ["trust.damping", (draft) => (draft["damping"] = 0)],
    ["trust.luck", (draft) => (draft["luck"] = 0)],
    ["trust.kinds.vouch.halfLife", (draft) => (draft.kinds["vouch"] = { weight: 1, halfLife: -1 })],
    ["trust.kinds.distrust", (draft) => delete draft.kinds["distrust"]],
    ["trust.statements", (draft) => Object.assign(draft, { statements: [] })],
    ["trust.statements.luck", (draft) => (draft.statements["luck"] = 0)],
    ["trust.statements.maxAttendees", (draft) => (draft.statements["maxAttendees"] = 1)],
    ["trust.statements.maxAttendees", (draft) => (draft.statements["maxAttendees"] = 257)],
    ["trust.statements.organiserVerification", (draft) => (draft.statements["organiserVerification"] = 101)],
    ["trust.statements.organiserVerification", (draft) => delete draft.statements["organiserVerification"]],
    ["trust.statements.distrustReasons", (draft) => (draft.statements["distrustReasons"] = 3)],
    ["trust.statements.distrustReasons[0]", (draft) => (draft.statements["distrustReasons"] = [0])],
    ["trust.statements.distrustReasons[0]", (draft) => (draft.statements["distrustReasons"] = [256])],
    ["trust.statements.distrustReasons[1]", (draft) => (draft.statements["distrustReasons"] = [3, 3])],
    ["trust.fraud", (draft) => Object.assign(draft, { fraud: 1 })],
    [
      "trust.fraud.cap.minSeverity",
      (draft) => Object.assign(draft.fraud["cap"] ?? {}, { minSeverity: 1001 }),
    ],
    ["trust.fraud.vouchRing.minAccounts", (draft) => delete draft.fraud["vouchRing"]?.["minAccounts"]],
  ])("error: names %s", (field, edit) => {
    expect(() => parseEdited(edit)).toThrow(InvalidFormulaError);
    expect(() => parseEdited(edit)).toThrow(expect.objectContaining({ field }) as Error);
  });

  it.each([null, [], "trust", 0])("error: %j is no section", (trust) => {
    const formula = { ...formulaV3, trust };
    expect(() => parseFormula(formula, { network: trustNetwork })).toThrow(
      expect.objectContaining({ field: "trust" }) as Error,
    );
  });
});
