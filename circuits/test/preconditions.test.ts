/** Every function that the documentation names for a circuit's preconditions is there. */
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const rows = [
  ...readFileSync(new URL("docs/circuits.md", root), "utf8").matchAll(
    /^\| `(\w+)` +\| ([^|]+?) +\| `([\w/]+)` +\| `(\w+)` +\|$/gm,
  ),
].map(([, circuit = "", precondition = "", contract = "", name = ""]) => ({
  ...{ circuit, precondition, contract, name },
}));

describe("what the contracts answer for", () => {
  it("is a table that can be read", () => {
    expect(rows.length).toBeGreaterThanOrEqual(12);
  });

  it.each(rows)("$circuit: $precondition, by $contract.$name", ({ contract, name }) => {
    const source = readFileSync(new URL(`contracts/${contract}.sol`, root), "utf8");
    expect(source).toMatch(new RegExp(`function ${name}\\(`));
  });
});
