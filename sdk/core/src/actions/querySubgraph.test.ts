import { describe, expect, it } from "vitest";

import { addressOf, passportEntity } from "../../test/support/entities.ts";
import { json } from "../../test/support/fakeSubgraph.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { querySubgraph } from "./querySubgraph.ts";

/** As GraphQL Code Generator writes it into an application. */
class GeneratedDocument<Result, Variables> extends String {
  declare readonly __apiType?: (variables: Variables) => Result;
}

type Passports = { passports: { account: string; passportId: string }[] };

const query = "query Mine($first: Int!) { passports(first: $first) { account passportId } }";

describe("querySubgraph", () => {
  const fakes = useFakes();

  it("behavior: gives what the subgraph answers, as it answers", async () => {
    fakes.subgraph.world.collections = { passports: [passportEntity(0, addressOf(10))] };
    const document = new GeneratedDocument<Passports, { first: number }>(query);
    const data = await querySubgraph(fakes.client, { document, variables: { first: 1 } });
    expect(data).toEqual({ passports: [{ account: addressOf(10), passportId: "10" }] });
    expect(fakes.subgraph.requests).toEqual([{ query, variables: { first: 1 } }]);
  });

  it("args: a plain text, with the types that are given", async () => {
    const parameters = { document: query, variables: { first: 1 } };
    const { passports } = await querySubgraph<Passports, { first: number }>(fakes.client, parameters);
    expect(passports).toEqual([]);
  });

  it("args: no variables where none are needed", async () => {
    const document = "{ _meta { hasIndexingErrors } }";
    expect(await querySubgraph(fakes.client, { document })).toEqual({ _meta: { hasIndexingErrors: false } });
    expect(fakes.subgraph.requests).toEqual([{ query: document, variables: {} }]);
  });

  it("args: big integers are sent as decimal texts", async () => {
    const variables = { least: 2n ** 200n, none: 0n };
    await querySubgraph(fakes.client, { document: "{ passports { id } }", variables });
    expect(fakes.subgraph.requests[0]?.variables).toEqual({ least: String(2n ** 200n), none: "0" });
  });

  it("error: a question that the subgraph refuses", async () => {
    await expect(querySubgraph(fakes.client, { document: "{ nothings { id } }" })).rejects.toMatchObject({
      name: "SubgraphQueryError",
      messages: ["Type `Query` has no field `nothings`"],
    });
  });

  it("error: a block that is not indexed yet", async () => {
    const asking = querySubgraph(fakes.client, {
      document: "query Then($block: Block_height) { passports(block: $block) { id } }",
      variables: { block: { number: 11 } },
    });
    await expect(asking).rejects.toMatchObject({ name: "IndexerBehindError", indexed: 10n });
  });

  it("error: an answer without data", async () => {
    for (const data of [null, "text", 0]) {
      fakes.subgraph.answer = (_, response) => json(response, { data });
      await expect(querySubgraph(fakes.client, { document: query })).rejects.toMatchObject({
        name: "SubgraphResponseError",
        path: "data",
      });
    }
  });
});
