import { readFile, writeFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { bundle, bundles, measureBundles } from "./measureBundles.ts";

const snapshot = new URL("../../snapshots/bundle.json", import.meta.url);
/** How far a weight may move unnoticed. */
const TOLERANCE = 0.03;

describe("bundle sizes", () => {
  it("behavior: stay what snapshots/bundle.json says; UPDATE_BUNDLE_SNAPSHOT=1 moves it", async () => {
    const measured = await measureBundles();
    if (process.env["UPDATE_BUNDLE_SNAPSHOT"] === "1") {
      await writeFile(snapshot, `${JSON.stringify(measured, null, 2)}\n`);
    }
    const expected = JSON.parse(await readFile(snapshot, "utf8")) as Record<string, number>;
    expect(Object.keys(measured)).toEqual(Object.keys(expected));
    for (const [name, size] of Object.entries(expected)) {
      const moved = Math.abs((measured[name] as number) - size) / size;
      expect(moved, `${name} has ${measured[name]} bytes, ${size} in the snapshot`).toBeLessThanOrEqual(
        TOLERANCE,
      );
    }
  }, 60_000);

  it("behavior: no bundle for browsers imports a module of Node", async () => {
    for (const { code } of bundles) {
      expect(await bundle(code)).not.toMatch(/(from|import|require)\s*\(?\s*["'`]node:/);
    }
  }, 60_000);

  it("behavior: what only reads stays light on top of viem", async () => {
    const measured = await measureBundles();
    expect(measured["read-only client"]).toBeLessThanOrEqual(10_000);
    expect(measured["reputation engine"]).toBeLessThanOrEqual(6_000);
  }, 60_000);
});
