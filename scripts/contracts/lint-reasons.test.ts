import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, root), "utf8");

/** Rules that a file of solhint switches off or sets otherwise than solhint does. */
async function exceptionsOf(file: string): Promise<readonly string[]> {
  const { rules } = JSON.parse(await read(file)) as { readonly rules: Readonly<Record<string, unknown>> };
  return Object.keys(rules).toSorted();
}

/** Rules by the file whose section lists them, each with a reason. */
async function reasons(): Promise<ReadonlyMap<string, readonly string[]>> {
  const [, ...sections] = (await read("contracts/LINT.md")).split("\n## ");
  return new Map(
    sections.map((section) => {
      const link = /\]\((.+?\.solhint\.json)\)/.exec(section)?.[1] ?? "";
      const rows = [...section.matchAll(/^\| `(.+?)` +\| (.+?) +\| (.+?) +\|$/gm)];
      const file = new URL(link, new URL("contracts/", root)).pathname.slice(root.pathname.length);
      return [file, rows.map(([, rule = ""]) => rule).toSorted()];
    }),
  );
}

describe("contracts/LINT.md", () => {
  test("behavior: every file of solhint has a section, and every section a file", async () => {
    const files = [".solhint.json", ...globSync("contracts/**/.solhint.json", { cwd: root.pathname })].filter(
      (file) => !file.includes("node_modules"),
    );
    expect([...(await reasons()).keys()].toSorted()).toEqual(files.toSorted());
  });

  test.each([".solhint.json", "contracts/test/.solhint.json", "contracts/mocks/.solhint.json"])(
    "behavior: gives a reason for each exception of %s, and for nothing else",
    async (file) => {
      expect((await reasons()).get(file)).toEqual(await exceptionsOf(file));
    },
  );

  test("behavior: an exception for a line has a comment above it, and names its rule", async () => {
    const files = globSync("contracts/**/*.sol", { cwd: root.pathname }).filter(
      (file) => !/node_modules|\/generated\//.test(file),
    );
    const found: string[] = [];
    for (const file of files) {
      const lines = (await read(file)).split("\n");
      for (const [index, line] of lines.entries()) {
        if (!line.includes("solhint-disable")) continue;
        const hasReason = /^\s*\/\/ (?!solhint)/.test(lines[index - 1] ?? "");
        const namesRule = /^\s*\/\/ solhint-disable-next-line [a-z]/.test(line);
        if (!hasReason || !namesRule) found.push(`${file}:${index + 1}`);
      }
    }
    expect(found).toEqual([]);
  });
});
