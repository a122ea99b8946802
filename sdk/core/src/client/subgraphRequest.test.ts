import { createServer } from "node:net";

import { describe, expect, it } from "vitest";

import { useFakes } from "../../test/support/fakes.ts";
import { json } from "../../test/support/fakeSubgraph.ts";
import { IndexerBehindError, SubgraphQueryError } from "../errors/subgraph.ts";
import type { TypedDocumentString } from "../types/TypedDocumentString.ts";
import { int, object } from "./decoders.ts";
import { blockHeight, subgraphRequest } from "./subgraphRequest.ts";

type Values = Readonly<Record<string, bigint>>;

const document: TypedDocumentString<{ readonly value: number }, Values> = "{ value }";

const request = { document, variables: {}, decode: object({ value: int }) };

describe("subgraphRequest", () => {
  const fakes = useFakes();
  const ask = (timeoutMs = 2_000) =>
    subgraphRequest({ subgraph: { url: fakes.subgraph.url, timeoutMs } }, request);
  const refuse = (...messages: string[]) => {
    fakes.subgraph.answer = (_, response) =>
      json(response, { errors: messages.map((message) => ({ message })) });
  };

  it("behavior: gives what the answer holds, zero included", async () => {
    fakes.subgraph.answer = (_, response) => json(response, { data: { value: 0 } });
    expect(await ask()).toEqual({ value: 0 });
  });

  it("behavior: sends big integers as decimal texts", async () => {
    fakes.subgraph.answer = (_, response) => json(response, { data: { value: 1 } });
    await subgraphRequest(fakes.client, { ...request, variables: { eventId: 0n, large: 2n ** 200n } });
    expect(fakes.subgraph.requests[0]?.variables).toEqual({ eventId: "0", large: String(2n ** 200n) });
  });

  it("error: nobody listens", async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
    const { port } = probe.address() as { port: number };
    await new Promise((resolve) => probe.close(resolve));
    const subgraph = { url: `http://127.0.0.1:${port}`, timeoutMs: 2_000 };
    await expect(subgraphRequest({ subgraph }, request)).rejects.toMatchObject({
      name: "SubgraphUnavailableError",
    });
  });

  it("error: no answer in time", async () => {
    fakes.subgraph.answer = () => undefined;
    await expect(ask(50)).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
  });

  it("error: a page of HTML instead of an answer", async () => {
    fakes.subgraph.answer = (_, response) => response.writeHead(502).end("<html>Bad gateway</html>");
    await expect(ask()).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
  });

  it("error: JSON that is no GraphQL answer", async () => {
    for (const value of [{ message: "rate limited" }, null, [], "no", 3]) {
      fakes.subgraph.answer = (_, response) => json(response, value, 429);
      await expect(ask()).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
    }
  });

  it("error: the subgraph is not deployed yet", async () => {
    refuse("subgraph `subgraph-0` does not exist");
    await expect(ask()).rejects.toMatchObject({ name: "SubgraphUnavailableError" });
  });

  it("error: a query that is refused", async () => {
    refuse("Type `Query` has no field `value`", "and another");
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SubgraphQueryError);
    expect((error as SubgraphQueryError).messages).toEqual([
      "Type `Query` has no field `value`",
      "and another",
    ]);
  });

  it("error: errors that are no objects", async () => {
    fakes.subgraph.answer = (_, response) => json(response, { errors: [null, "odd"] });
    await expect(ask()).rejects.toMatchObject({ name: "SubgraphQueryError", messages: ["null", '"odd"'] });
  });

  it("error: a block that is not indexed yet, block 0 included", async () => {
    refuse(
      "Failed to decode `block.number` value: `subgraph QmX has only indexed up to block number 0 and data for block number 7 is therefore not yet available`",
    );
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IndexerBehindError);
    expect(error).toMatchObject({ blockNumber: 7n, indexed: 0n });
  });

  it("error: a subgraph that has failed", async () => {
    refuse("indexing_error");
    await expect(ask()).rejects.toMatchObject({ name: "IndexerFailedError" });
  });

  it("error: an answer of another shape, named by its place", async () => {
    for (const data of [{ value: "many" }, { value: -1 }, { value: 1.5 }, { value: null }, {}]) {
      fakes.subgraph.answer = (_, response) => json(response, { data });
      await expect(ask()).rejects.toMatchObject({ name: "SubgraphResponseError", path: "value" });
    }
    fakes.subgraph.answer = (_, response) => json(response, { data: null });
    await expect(ask()).rejects.toMatchObject({ name: "SubgraphResponseError", path: "" });
  });
});

describe("blockHeight", () => {
  it("args: block 0 is a block", () => {
    expect(blockHeight(0n)).toEqual({ number: 0 });
    expect(blockHeight(undefined)).toBeNull();
  });
});
