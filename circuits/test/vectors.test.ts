/** The committed vectors are what the model computes today. */
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import { cases, vectorsText } from "./cases.ts";
import { credentialCases, credentialVectorsText } from "./credential-cases.ts";
import { refusal as credentialRefusal } from "./credential-model.ts";
import { refusal } from "./model.ts";
import { openingCases, openingVectorsText } from "./opening-cases.ts";
import { openingRefusal } from "./opening-model.ts";
import { signalCases, signalVectorsText } from "./signal-cases.ts";
import { signalRefusal } from "./signal-model.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(`${circuitsFolder}test/vectors/${name}.json`, "utf8"));

describe("vectors/reputation.json", () => {
  it("is up to date", () => {
    expect(read("reputation")).toEqual(JSON.parse(vectorsText()));
  });

  it.each(cases)("holds a claim that the model accepts: $name", (source) => {
    expect(refusal(source)).toBeUndefined();
    expect(source.scope).toBeLessThan(1n << 248n);
    expect(source.message).toBeLessThan(1n << 248n);
  });
});

describe("vectors/opening.json", () => {
  it("is up to date", () => {
    expect(read("opening")).toEqual(JSON.parse(openingVectorsText()));
  });

  it.each(openingCases)("holds an opening that the model accepts: $name", (source) => {
    expect(openingRefusal(source)).toBeUndefined();
  });
});

describe("vectors/signal.json", () => {
  it("is up to date", () => {
    expect(read("signal")).toEqual(JSON.parse(signalVectorsText()));
  });

  it.each(signalCases)("holds a signal that the model accepts: $name", (source) => {
    expect(signalRefusal(source)).toBeUndefined();
  });
});

describe("vectors/credential.json", () => {
  it("is up to date", () => {
    expect(read("credential")).toEqual(JSON.parse(credentialVectorsText()));
  });

  it.each(credentialCases)("holds a claim that the model accepts: $name", (source) => {
    expect(credentialRefusal(source)).toBeUndefined();
    expect(source.scope).toBeLessThan(1n << 248n);
    expect(source.message).toBeLessThan(1n << 248n);
  });
});
