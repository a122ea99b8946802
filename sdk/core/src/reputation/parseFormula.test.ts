import { describe, expect, it } from "vitest";

import { InvalidFormulaError } from "../errors/reputation.ts";
import { formulaV1 } from "./formula.v1.ts";
import { formulaV2 } from "./formula.v2.ts";
import { parseFormula } from "./parseFormula.ts";

type Sections = {
  temporal: Record<string, unknown> & { points: Record<string, unknown>; shares: Record<string, unknown> };
  lending: Record<string, unknown> & {
    weights: Record<string, unknown>;
    minima: Record<string, unknown>;
    limits: unknown[][];
    rates: unknown[][];
    collateral: unknown[][];
  };
};

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

function parseSections(edit: (draft: Sections) => void): unknown {
  const draft = JSON.parse(JSON.stringify(formulaV2)) as Sections;
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
          [0, 0],
          [9_000_000_000_000, 0],
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
    // Else a wallet without a passport would have a score.
    ["components.humanity[0].table[0][1]", (draft) => (humanity(draft).table = [[0, 1]])],
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

describe("parseFormula, sections", () => {
  it("behavior: a section that is left out stays left out, so that the id is that of the JSON", () => {
    expect(Object.keys(parseFormula(formulaV1))).not.toContain("temporal");
    expect(
      Object.keys(parseSections((draft) => Reflect.deleteProperty(draft, "lending")) as object),
    ).not.toContain("lending");
    expect(parseSections(() => undefined)).toEqual(formulaV2);
  });

  it("behavior: takes sections at their edges", () => {
    expect(() =>
      parseSections(({ temporal }) => {
        Object.assign(temporal, {
          periodDays: 366,
          spacingDays: 366,
          periods: 120,
          cap: 1000,
          decay: 10_000,
        });
        Object.assign(temporal.points, { badge: 1000, attendance: 0 });
        Object.assign(temporal.shares, { amount: 1, regularity: 9999 });
      }),
    ).not.toThrow();
    expect(() =>
      parseSections(({ temporal }) => {
        Object.assign(temporal, { periodDays: 8, spacingDays: 8, periods: 2, cap: 3, decay: 1 });
      }),
    ).not.toThrow();
    expect(() =>
      parseSections(({ lending }) => {
        lending.limits = [
          [0, 0],
          [1000, 9_000_000_000_000],
        ];
        lending.rates = [
          [0, 1_000_000],
          [1000, 0],
        ];
        lending.collateral = [[0, 0]];
      }),
    ).not.toThrow();
  });

  it.each<[string, (draft: Sections) => void]>([
    ["temporal", (draft) => Object.assign(draft, { temporal: null })],
    ["temporal.luck", ({ temporal }) => (temporal["luck"] = 1)],
    ["temporal.periodDays", ({ temporal }) => (temporal["periodDays"] = 7)],
    ["temporal.periodDays", ({ temporal }) => (temporal["periodDays"] = 367)],
    ["temporal.periods", ({ temporal }) => (temporal["periods"] = 1)],
    ["temporal.periods", ({ temporal }) => (temporal["periods"] = 121)],
    ["temporal.spacingDays", ({ temporal }) => (temporal["spacingDays"] = 7)],
    ["temporal.spacingDays", ({ temporal }) => (temporal["spacingDays"] = 32)],
    ["temporal.cap", ({ temporal }) => (temporal["cap"] = 0)],
    ["temporal.cap", ({ temporal }) => (temporal["cap"] = 1001)],
    ["temporal.points.badge", ({ temporal }) => (temporal.points["badge"] = 5)],
    ["temporal.points.badge", ({ temporal }) => (temporal.points["badge"] = -1)],
    ["temporal.points.invite", ({ temporal }) => delete temporal.points["invite"]],
    ["temporal.points.luck", ({ temporal }) => (temporal.points["luck"] = 0)],
    [
      "temporal.points",
      ({ temporal }) => Object.keys(temporal.points).forEach((kind) => (temporal.points[kind] = 0)),
    ],
    ["temporal.shares", ({ temporal }) => (temporal.shares["amount"] = 4001)],
    [
      "temporal.shares.regularity",
      ({ temporal }) => Object.assign(temporal.shares, { amount: 10_000, regularity: 0 }),
    ],
    ["temporal.decay", ({ temporal }) => (temporal["decay"] = 0)],
    ["temporal.decay", ({ temporal }) => (temporal["decay"] = 10_001)],
    ["components.temporal[1].feature", (draft) => Reflect.deleteProperty(draft, "temporal")],
    ["lending", (draft) => Object.assign(draft, { lending: [] })],
    ["lending.luck", ({ lending }) => (lending["luck"] = 1)],
    ["lending.weights", ({ lending }) => (lending.weights["network"] = 0)],
    ["lending.weights.network", ({ lending }) => (lending.weights["network"] = 0.5)],
    ["lending.minima.network", ({ lending }) => (lending.minima["network"] = 1001)],
    ["lending.minima.network", ({ lending }) => delete lending.minima["network"]],
    ["lending.limits", ({ lending }) => (lending.limits = [])],
    ["lending.limits[1][0]", ({ lending }) => (lending.limits[1] = [1001, 5])],
    ["lending.limits[2][1]", ({ lending }) => (lending.limits[2] = [400, -1])],
    [
      "lending.limits[1][1]",
      ({ lending }) => {
        lending.limits = [
          [0, 2],
          [1, 1],
        ];
      },
    ],
    [
      "lending.rates[1][1]",
      ({ lending }) => {
        lending.rates = [
          [0, 1],
          [1, 2],
        ];
      },
    ],
    [
      "lending.collateral[1][1]",
      ({ lending }) => {
        lending.collateral = [
          [0, 1],
          [1, 2],
        ];
      },
    ],
    ["lending.rates[0][1]", ({ lending }) => (lending.rates[0] = [0, 1_000_001])],
  ])("error: names %s", (field, edit) => {
    expect(() => parseSections(edit)).toThrow(
      expect.objectContaining({ name: "InvalidFormulaError", field }) as Error,
    );
  });

  it("error: says which section a derived input needs", () => {
    expect(() => parseSections((draft) => Reflect.deleteProperty(draft, "temporal"))).toThrow(
      'needs the section "temporal"',
    );
  });
});
