import { expect, it } from "vitest";

import { readVectors } from "../../test/support/readJson.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { formulaId } from "./formulaId.ts";
import { formulaV1 } from "./formula.v1.ts";

const vectors = readVectors<{ canonicalJson: string; formulaId: string }>("formula");

it("behavior: the first formula has the id that was registered for it", () => {
  expect(canonicalJson(formulaV1)).toBe(vectors.canonicalJson);
  expect(formulaId(formulaV1)).toBe(vectors.formulaId);
});

it("behavior: any change gives another id", () => {
  expect(formulaId({ ...formulaV1, version: 2 })).not.toBe(vectors.formulaId);
});
