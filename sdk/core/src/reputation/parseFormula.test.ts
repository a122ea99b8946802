import { describe, expect, it } from "vitest";

import { InvalidFormulaError } from "../errors/reputation.ts";
import { formulaV1 } from "./formula.v1.ts";
import { parseFormula } from "./parseFormula.ts";

type Draft = Record<string, unknown> & {
  weights: Record<string, unknown>;
  tierBounds: unknown[];
  components: Record<string, { feature: unknown; share: unknown; table: unknown[][] }[]>;
  network: Record<string, unknown>;
};

function parseEdited(edit: (draft: Draft) => void): unknown {
  const draft = JSON.parse(JSON.stringify(formulaV1)) as Draft;
  edit(draft);
  return parseFormula(draft);
}

function humanity(draft: Draft) {
  const term = draft.components["humanity"]?.[0];
  if (term === undefined) throw new Error("the draft has no humanity term");
  return term;
}

describe("parseFormula", () => {
  it("behavior: gives what it was given", () => {
    expect(parseEdited(() => undefined)).toEqual(formulaV1);
  });

  it("behavior: zero is a weight", () => {
    expect(() =>
      parseEdited((draft) => Object.assign(draft.weights, { humanity: 3500, temporal: 0 })),
    ).not.toThrow();
  });

  it("behavior: takes bounds, shares and tables at their edges", () => {
    expect(() => parseEdited((draft) => (draft.tierBounds = [1, 2, 3, 1000]))).not.toThrow();
    expect(() => parseEdited((draft) => (humanity(draft).table = [[0, 0]]))).not.toThrow();
    expect(() =>
      parseEdited((draft) => {
        humanity(draft).table = [
          [0, 5],
          [9_000_000_000_000, 5],
        ];
      }),
    ).not.toThrow();
    expect(() => parseEdited((draft) => (draft.network = { damping: 9999, iterations: 64 }))).not.toThrow();
    expect(() => parseEdited((draft) => (draft.network = { damping: 1, iterations: 1 }))).not.toThrow();
  });

  it.each<[string, (draft: Draft) => void]>([
    ["name", (draft) => (draft["name"] = "")],
    ["version", (draft) => (draft["version"] = 0)],
    ["version", (draft) => (draft["version"] = 1.5)],
    ["weights", (draft) => (draft.weights["humanity"] = 2501)],
    ["weights.humanity", (draft) => (draft.weights["humanity"] = -1)],
    ["weights.humanity", (draft) => delete draft.weights["humanity"]],
    ["weights.luck", (draft) => (draft.weights["luck"] = 0)],
    ["luck", (draft) => (draft["luck"] = 0)],
    ["tierBounds", (draft) => (draft.tierBounds = [550, 650, 750])],
    ["tierBounds", (draft) => (draft.tierBounds = [550, 650, 750, 850, 950])],
    ["tierBounds[0]", (draft) => (draft.tierBounds = [0, 650, 750, 850])],
    ["tierBounds[1]", (draft) => (draft.tierBounds = [550, 550, 750, 850])],
    ["tierBounds[3]", (draft) => (draft.tierBounds = [550, 650, 750, 1001])],
    ["components.social", (draft) => draft.components["social"]?.pop()],
    ["components.social", (draft) => (draft.components["social"] = [])],
    [
      "components.social",
      (draft) => (draft.components["social"] ?? []).forEach((term) => (term.feature = "github_score")),
    ],
    ["components.humanity[0].feature", (draft) => (humanity(draft).feature = "luck")],
    ["components.humanity[0].share", (draft) => (humanity(draft).share = 0)],
    ["components.humanity[0].table", (draft) => (humanity(draft).table = [])],
    ["components.humanity[0].table", (draft) => (humanity(draft).table = [[1, 0]])],
    ["components.humanity[0].table[0]", (draft) => (humanity(draft).table = [[0]])],
    [
      "components.humanity[0].table[1][0]",
      (draft) => {
        humanity(draft).table = [
          [0, 0],
          [0, 1],
        ];
      },
    ],
    [
      "components.humanity[0].table[1][0]",
      (draft) => {
        humanity(draft).table = [
          [0, 0],
          [9_000_000_000_001, 1],
        ];
      },
    ],
    [
      "components.humanity[0].table[1][1]",
      (draft) => {
        humanity(draft).table = [
          [0, 2],
          [1, 1],
        ];
      },
    ],
    [
      "components.humanity[0].table[1][1]",
      (draft) => {
        humanity(draft).table = [
          [0, 0],
          [1, 1001],
        ];
      },
    ],
    ["network.damping", (draft) => (draft.network["damping"] = 0)],
    ["network.damping", (draft) => (draft.network["damping"] = 10_000)],
    ["network.iterations", (draft) => (draft.network["iterations"] = 0)],
    ["network.iterations", (draft) => (draft.network["iterations"] = 65)],
    ["components", (draft) => Object.assign(draft, { components: [] })],
  ])("error: names %s", (field, edit) => {
    expect(() => parseEdited(edit)).toThrow(InvalidFormulaError);
    expect(() => parseEdited(edit)).toThrow(expect.objectContaining({ field }) as Error);
  });

  it.each([null, undefined, "x", 1, []])("error: %j is no formula", (value) => {
    expect(() => parseFormula(value)).toThrow(expect.objectContaining({ field: "formula" }) as Error);
  });
});
