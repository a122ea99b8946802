import { expect, it } from "vitest";

import { formulaV1 } from "./formula.v1.ts";
import { formulaV2 } from "./formula.v2.ts";
import { formulaById, publishedFormulas } from "./formulaById.ts";
import { formulaId } from "./formulaId.ts";

it("behavior: finds the published formulas, in any case of the id", () => {
  expect(formulaById(formulaId(formulaV1))).toBe(formulaV1);
  expect(formulaById(`0x${formulaId(formulaV2).slice(2).toUpperCase()}`)).toBe(formulaV2);
});

it("behavior: knows no other, unless it is given", () => {
  const own = { ...formulaV1, name: "a game's" };
  expect(formulaById(formulaId(own))).toBeUndefined();
  expect(formulaById(formulaId(own), [...publishedFormulas, own])).toBe(own);
});
