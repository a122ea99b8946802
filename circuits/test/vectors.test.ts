/** The committed vectors are what the model computes today. */
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import { cases, vectorsText } from "./cases.ts";
import { refusal } from "./model.ts";

const committed = readFileSync(`${circuitsFolder}test/vectors/reputation.json`, "utf8");

describe("vectors/reputation.json", () => {
  it("is up to date", () => {
    expect(JSON.parse(committed)).toEqual(JSON.parse(vectorsText()));
  });

  it.each(cases)("holds a claim that the model accepts: $name", (source) => {
    expect(refusal(source)).toBeUndefined();
    expect(source.scope).toBeLessThan(1n << 248n);
    expect(source.message).toBeLessThan(1n << 248n);
  });
});
