import { readFileSync } from "node:fs";

import { getIntrospectionQuery } from "graphql";
import { describe, expect, inject, test } from "vitest";

import { chainClient } from "../start/chain/chain-process.ts";
import { queryLimits } from "../start/graph-node.ts";
import { addressOf } from "./questions/scene.ts";

const document = new URL("../../docs/graphql.md", import.meta.url);

/** Milliseconds within which a refusal comes, on a busy machine. */
const AT_ONCE = 5_000;

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const nested = (levels: number): string =>
  `{ passports(first: 1) { ${"invitation { inviter { ".repeat(levels)} id ${"} } ".repeat(levels)} } }`;

/** A fragment that spreads the next one twice, and so on: 2^depth ways through little text. */
const bomb = (depth: number): string => {
  const fragments = Array.from({ length: depth }, (_, place) => {
    const next = `...f${place + 1}`;
    return `fragment f${place} on Passport { ${next} ${next} }`;
  });
  return `{ passports(first: 1) { ...f0 } } ${fragments.join(" ")} fragment f${depth} on Passport { id }`;
};

const aliases = (count: number, selection: (place: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, place) => `a${place}: ${selection(place)}`).join(" ")} }`;

const everything = "passports(first: 1000) { badges(first: 100) { id } }";

const refused: readonly (readonly [what: string, query: string, message: RegExp])[] = [
  ["selections that are too deep", nested(10), /depth that exceeds the limit of `20`/],
  ["more nesting than a parser takes", nested(500), /Recursion limit exceeded/],
  ["first: 1001", "{ passports(first: 1001) { id } }", /`first` argument must be between 0 and 1000/],
  ["skip: 5001", "{ passports(first: 1, skip: 5001) { id } }", /`skip` argument must be between 0 and 5000/],
  [
    "lists in lists in lists",
    "{ passports(first: 1000) { badges(first: 1000) { badgeType { badges(first: 1000) { id } } } } }",
    /`1001001000` entities or more and thereby exceeds the limit of `2500000`/,
  ],
  [
    "a flood of lists under aliases",
    aliases(26, () => everything),
    /exceeds the limit of `2500000` entities/,
  ],
  ["an unknown field", "{ passports { nonsense } }", /nonsense/],
  ["an unknown question", "{ nonsense { id } }", /nonsense/],
  ["an unknown fragment", "{ passports { ...nonsense } }", /Unknown fragment "nonsense"/],
  [
    "fragments that spread each other",
    "{ passports { ...a } } fragment a on Passport { ...b } fragment b on Passport { ...a }",
    /Cannot spread fragment "a" within itself via "b"/,
  ],
  ["a bomb of fragments", bomb(30), /depth that exceeds the limit of `20`/],
  [
    "a block that is not there yet",
    "{ passports(block: { number: 99999999 }) { id } }",
    /has only indexed up to/,
  ],
  ["an id that is none", '{ passport(id: "zz") { id } }', /Invalid character 'z'/],
  [
    "words that are no search",
    '{ badgeTypeSearch(text: "a & | !") { id } }',
    /Invalid fulltext search query/,
  ],
  ["a mutation", "mutation { passports { id } }", /Mutations are not supported/],
  ["half a question", "{ passports {", /Unexpected end of input/],
];

describe("questions that ask too much", () => {
  test.each(refused)("error: %s", async (_, query, message) => {
    const first = await post(query);
    expect(first.data ?? null).toBeNull();
    expect(first.errors?.map((error) => error.message).join("\n")).toMatch(message);
    expect(await post(query)).toEqual(first);
  });

  test("behavior: what is just within the limits is answered", async () => {
    expect((await post("{ passports(first: 1000, skip: 5000) { id } }")).data).toEqual({ passports: [] });
    expect((await post(nested(9))).errors).toBeUndefined();
    expect((await post(bomb(10))).data?.["passports"]).toHaveLength(1);
    expect((await post(getIntrospectionQuery())).errors).toBeUndefined();
  });

  test("behavior: a hundred single entities under aliases are all answered", async () => {
    const { data } = await post(aliases(100, (place) => `passport(id: "${addressOf(place)}") { id }`));
    const people = Array.from({ length: 30 }, (_, place) => [
      `a${10 + place}`,
      { id: addressOf(10 + place) },
    ]);
    expect(Object.keys(data ?? {})).toHaveLength(100);
    expect(data).toMatchObject(Object.fromEntries(people) as object);
  });

  test("behavior: the indexer is well afterwards, and goes on", async () => {
    const chain = chainClient(inject("rpcUrl"));
    await chain.mine({ blocks: 1 });
    const head = Number(await chain.getBlockNumber({ cacheTime: 0 }));
    await expect
      .poll(async () => (await status()).block.number, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(head);
    expect((await status()).hasIndexingErrors).toBe(false);
  });

  test("behavior: the limits are those that the document names", () => {
    const rows = [...readFileSync(document, "utf8").matchAll(/^\| `([A-Z_]+)` +\| `([^`]+)` /gm)];
    expect(Object.fromEntries(rows.map(([, name, value]) => [name, value]))).toEqual(queryLimits);
  });
});

interface Status {
  readonly block: { readonly number: number };
  readonly hasIndexingErrors: boolean;
}

async function status(): Promise<Status> {
  const { data } = await post("{ _meta { block { number } hasIndexingErrors } }");
  return data?.["_meta"] as Status;
}

/** @throws TimeoutError when the answer does not come at once. */
async function post(query: string): Promise<Answer> {
  const response = await fetch(inject("subgraphUrl"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(AT_ONCE),
  });
  return (await response.json()) as Answer;
}
