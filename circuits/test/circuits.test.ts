/** What is listed is what is there, and what is compiled. */
import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { buildPaths, circuitsFolder, listCircuits, mainPath } from "../compiler/circuits.ts";
import { compiledPublicSignals, readR1cs } from "../compiler/r1cs.ts";
import { sourceFiles } from "../compiler/sources.ts";
import { FIELD } from "./model.ts";

const snapshot = JSON.parse(readFileSync(`${circuitsFolder}snapshots/constraints.json`, "utf8")) as Record<
  string,
  { constraints: number; wires: number }
>;

describe("circuits.json", () => {
  it("lists every main, and nothing else", () => {
    const mains = readdirSync(`${circuitsFolder}mains`).map((file) => file.replace(/\.circom$/, ""));
    expect(listCircuits().map(({ main }) => main)).toEqual(mains.sort());
  });

  it.each(listCircuits())("$name: lists the public signals in compiled order", (circuit) => {
    expect(compiledPublicSignals(buildPaths(circuit))).toEqual(circuit.publicSignals);
  });

  it.each(listCircuits())(
    "$name: lists the parameters of its main, the first of which its file name repeats",
    (circuit) => {
      const source = readFileSync(mainPath(circuit), "utf8");
      const values = Object.values(circuit.parameters);
      const template = `${circuit.name.charAt(0).toUpperCase()}${circuit.name.slice(1)}`;
      expect(source).toContain(` = ${template}(${values.join(", ")});`);
      // The name may leave out the last ones, where they never differ.
      const names = values.map((_, last) => [circuit.name, ...values.slice(0, last + 1)].join("-"));
      expect(names).toContain(circuit.main);
    },
  );
});

describe("compiled circuits", () => {
  it.each(listCircuits())("$main: are over the scalar field of BN254", (circuit) => {
    expect(readR1cs(buildPaths(circuit).r1cs).header.prime).toBe(FIELD);
  });

  it("have the recorded numbers of constraints and wires", () => {
    const counts = listCircuits().map((circuit) => {
      const { constraints, wires } = readR1cs(buildPaths(circuit).r1cs).header;
      return [circuit.main, { constraints, wires }] as const;
    });
    expect(Object.fromEntries(counts)).toEqual(snapshot);
  });

  it("keep reputation below 6,400 constraints, opening below 4,096, signal below 10,000", () => {
    expect(snapshot["reputation-8-8"]?.constraints).toBeLessThanOrEqual(6400);
    expect(snapshot["opening-8-8"]?.constraints).toBeLessThan(4096);
    expect(snapshot["signal-20"]?.constraints).toBeLessThanOrEqual(10_000);
  });

  it("keep credential below 16,384 constraints", () => {
    expect(snapshot["credential-24-16"]?.constraints).toBeLessThanOrEqual(16_384);
  });
});

describe("templates", () => {
  it("hold no main, and every one is used by a main", () => {
    const templates = readdirSync(`${circuitsFolder}templates`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".circom"))
      .map((file) => `${circuitsFolder}templates/${file}`);
    const used = new Set(listCircuits().flatMap((circuit) => sourceFiles(mainPath(circuit))));
    expect(templates.filter((file) => !used.has(file))).toEqual([]);
    expect(templates.filter((file) => /^component main/m.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
