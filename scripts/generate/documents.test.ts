/** The SDK's documents, and what the generator makes of documents. */
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";

import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";

import * as documents from "../../sdk/core/src/generated/documents.ts";
import { generateDocuments } from "./documents.ts";

const root = new URL("../../", import.meta.url);
const api = await readFile(new URL("subgraph/generated/api.graphql", root), "utf8");

describe("the SDK's documents", () => {
  const schema = buildSchema(api);
  const source = globSync("sdk/core/src/{actions,client}/**/*.ts", { cwd: root.pathname })
    .filter((file) => !/\.test(-d)?\.ts$/.test(file))
    .map((file) => readFile(new URL(file, root), "utf8"));

  test.each(Object.entries(documents))(
    "%s is valid by the schema of the API, and used",
    async (name, text) => {
      expect(validate(schema, parse(text.toString()))).toEqual([]);
      expect((await Promise.all(source)).filter((code) => code.includes(`document: ${name},`))).toHaveLength(
        1,
      );
    },
  );
});

describe("generateDocuments", () => {
  const generate = (text: string) => generateDocuments(api, [{ name: "mine.graphql", text }]);

  test("types answers exactly as the schema has them", async () => {
    const code = await generate(
      "query Mine($id: ID!, $of: BigInt!) { passport(id: $id) { id memberIndex } badges(where: { value: $of }) { value badgeType { category } } }",
    );
    expect(code).toContain(
      "export type MineQuery = { readonly passport: { readonly id: Hex, readonly memberIndex: number | null } | null, " +
        "readonly badges: ReadonlyArray<{ readonly value: `${bigint}`, readonly badgeType: { readonly category: BadgeCategory } }> };",
    );
    expect(code).toContain("  of: bigint | `${bigint}`;");
  });

  test("writes a text without white space, with the fields of fragments in their places", async () => {
    const code = await generate(`
      query Mine { passports { index ...Mine } }
      query Other { issuers { name } }
      fragment Mine on Passport { id badges(first: 5) { ...Held } }
      fragment Held on Badge { value }`);
    expect(code).toContain('"query Mine{passports{index id badges(first:5){value}}}"');
    expect(code).toContain('"query Other{issuers{name}}"');
  });

  test("writes the same at every run", async () => {
    const text = "query Mine { passports { id badges { id } } }";
    expect(await generate(text)).toBe(await generate(text));
  });

  test.each([
    [
      "a field that there is not",
      "query Mine { passports { idd } }",
      /Cannot query field "idd" on type "Passport"[^]*mine\.graphql:1:26/,
    ],
    [
      "a filter that there is not",
      "query Mine { passports(where: { of: 1 }) { id } }",
      /Field "of" is not defined/,
    ],
    [
      "a variable of another type",
      "query Mine($account: BigInt!) { passports(where: { account: $account }) { id } }",
      /"\$account" of type "BigInt!" used in position expecting type "Bytes"/,
    ],
    ["an operation without a name", "{ passports { id } }", /Name this operation/],
    ["a subscription", "subscription Mine { passports { id } }", /Mine is a subscription/],
    ["what is no GraphQL", "query {", /mine\.graphql:1:8/],
  ])("refuses %s", async (_, text, message) => {
    await expect(generate(text)).rejects.toThrow(message);
  });
});
