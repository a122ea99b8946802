import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, describe, expect, test } from "vitest";

import { freePorts } from "../../start/free-ports.ts";
import { checkHealth, type HealthReport } from "./check-health.ts";

const hash = (digit: string): string => `0x${digit.repeat(64)}`;

const meta = {
  deployment: "QmAura",
  hasIndexingErrors: false,
  block: { number: 100, hash: hash("a"), timestamp: 1000 },
};
const status = {
  health: "healthy",
  synced: true,
  node: "index_0",
  paused: false,
  entityCount: "7",
  fatalError: null,
  chains: [{ chainHeadBlock: { number: "100" }, latestBlock: { number: "100" } }],
};
const graphql = (data: unknown) => JSON.stringify({ data });
const rpc = (result: unknown) => JSON.stringify({ jsonrpc: "2.0", id: 1, result });
const block = (number: number, digit: string, timestamp: number) => ({
  number: `0x${number.toString(16)}`,
  hash: hash(digit),
  timestamp: `0x${timestamp.toString(16)}`,
});

const servers: Server[] = [];

/** Answers whatever it is asked; never, where there is no answer. */
async function serve(answer: (body: string) => string | undefined, code = 200): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = answer(Buffer.concat(chunks).toString("utf8"));
      if (text !== undefined) response.writeHead(code, { "content-type": "application/json" }).end(text);
    });
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const healthy = {
  meta,
  status: [status] as unknown,
  head: block(100, "a", 1000),
  same: block(100, "a", 1000),
};

/** Asks servers that are well but for what is told. */
async function check({
  meta,
  status,
  head,
  same,
}: { meta: unknown; status: unknown; head: unknown; same: unknown } = healthy): Promise<HealthReport> {
  return checkHealth({
    subgraph: await serve(() => graphql({ _meta: meta })),
    status: await serve(() => graphql({ indexingStatuses: status })),
    rpc: await serve((body) => rpc(body.includes('"latest"') ? head : same)),
    maxLag: 5,
    timeout: 5_000,
    json: false,
  });
}

const codes = ({ problems }: HealthReport) => problems.map(({ code, endpoint }) => `${code} ${endpoint}`);

describe("checkHealth", () => {
  test("behavior: all is well, with its figures", async () => {
    const head = block(105, "b", 1060);
    expect(await check({ ...healthy, head })).toEqual({
      deployment: "QmAura",
      block: 100,
      hash: hash("a"),
      chainHead: 105,
      lagBlocks: 5,
      lagSeconds: 60,
      health: "healthy",
      synced: true,
      entityCount: "7",
      problems: [],
    });
  });

  test("behavior: block 0 and second 0 are a block and a time", async () => {
    const zero = { ...meta, block: { number: 0, hash: hash("a"), timestamp: 0 } };
    const genesis = block(0, "a", 0);
    const report = await check({
      meta: zero,
      head: genesis,
      same: genesis,
      status: [{ ...status, chains: [{ chainHeadBlock: { number: "0" }, latestBlock: { number: "0" } }] }],
    });
    expect(report).toMatchObject({ block: 0, chainHead: 0, lagBlocks: 0, lagSeconds: 0, problems: [] });
  });

  test("behavior: what nobody told is left out, and is no problem", async () => {
    const subgraph = await serve(() =>
      graphql({ _meta: { ...meta, block: { number: 1, hash: hash("a") } } }),
    );
    const report = await checkHealth({
      subgraph,
      status: undefined,
      rpc: undefined,
      maxLag: 0,
      timeout: 5_000,
      json: false,
    });
    expect(report).toMatchObject({ lagBlocks: undefined, lagSeconds: undefined, problems: [] });
  });

  test.each([
    [
      "handlers that failed",
      { ...healthy, meta: { ...meta, hasIndexingErrors: true } },
      "indexing-errors subgraph",
    ],
    [
      "a deployment that stopped",
      {
        ...healthy,
        status: [
          {
            ...status,
            health: "failed",
            fatalError: { message: "boom", block: { number: "9" }, handler: "h" },
          },
        ],
      },
      "failed status",
    ],
    [
      "errors that it goes on after",
      { ...healthy, status: [{ ...status, health: "unhealthy" }] },
      "unhealthy status",
    ],
    ["a deployment that was paused", { ...healthy, status: [{ ...status, paused: true }] }, "paused status"],
    ["a deployment of no node", { ...healthy, status: [{ ...status, node: null }] }, "unassigned status"],
    ["a deployment that it does not know", { ...healthy, status: [] }, "unknown-deployment status"],
    ["another fork", { ...healthy, same: block(100, "c", 1000) }, "abandoned-fork subgraph"],
    ["another chain", { ...healthy, same: null, head: block(94, "c", 1000) }, "ahead-of-chain subgraph"],
  ])("error: %s", async (_what, state, problem) => {
    expect(codes(await check(state))).toEqual([problem]);
  });

  test("behavior: what stopped a deployment is told with its place", async () => {
    const fatalError = { message: "boom", block: { number: "9" }, handler: "handleIt" };
    const report = await check({ ...healthy, status: [{ ...status, health: "failed", fatalError }] });
    expect(report.problems[0]?.message).toContain("boom at block 9 in handleIt");
  });

  test("behavior: a chain's node that is a little behind is no problem, at the bound either", async () => {
    expect(codes(await check({ ...healthy, same: null, head: block(95, "b", 990) }))).toEqual([]);
  });

  test("error: one block more than allowed, of the indexer and of its ingestor", async () => {
    const same = block(100, "a", 1000);
    expect(codes(await check({ ...healthy, same, head: block(106, "b", 1060) }))).toEqual([
      "lagging subgraph",
      "ingestor-lagging status",
    ]);
  });

  test.each([
    ["a web page", "<html>It works!</html>"],
    ["nothing", ""],
    ["a list", "[]"],
    ["a number", "1"],
    ["an object of its own", '{"hello":"world"}'],
    ["data that is none", '{"data":null}'],
    ["no _meta", '{"data":{}}'],
    ["_meta without a block", graphql({ _meta: { deployment: "Qm", hasIndexingErrors: false } })],
    ["a block that is none", graphql({ _meta: { ...meta, block: { number: -1, hash: hash("a") } } })],
    ["a hash that is none", graphql({ _meta: { ...meta, block: { number: 1, hash: "0x12" } } })],
  ])("error: GraphQL that answers with %s", async (_what, text) => {
    const options = { status: undefined, rpc: undefined, maxLag: 5, timeout: 5_000, json: false };
    const report = await checkHealth({ ...options, subgraph: await serve(() => text) });
    expect(codes(report)).toEqual(["garbage subgraph"]);
    expect(report.block).toBeUndefined();
  });

  test.each([
    ["no list", graphql({ indexingStatuses: null }), "garbage"],
    ["a list of numbers", graphql({ indexingStatuses: [1] }), "garbage"],
    ["half of it", graphql({ indexingStatuses: [{ health: "healthy", chains: [] }] }), "garbage"],
    ["a refusal", '{"errors":[{"message":"no such field"}]}', "refused"],
  ])("error: a status server that answers with %s", async (_what, text, code) => {
    const subgraph = await serve(() => graphql({ _meta: meta }));
    const url = await serve(() => text);
    const options = { rpc: undefined, maxLag: 5, timeout: 5_000, json: false };
    expect(codes(await checkHealth({ ...options, subgraph, status: url }))).toEqual([`${code} status`]);
  });

  test.each([
    ["nothing of a block", rpc(undefined), "garbage"],
    ["a block without a hash", rpc({ number: "0x1", timestamp: "0x1" }), "garbage"],
    ["a block without a time", rpc({ number: "0x1", hash: hash("a") }), "garbage"],
    ["no block at all", rpc(null), "garbage"],
    ["a refusal", '{"error":{"code":-32005,"message":"rate limit"}}', "refused"],
  ])("error: a chain's node that answers with %s", async (_what, text, code) => {
    const subgraph = await serve(() => graphql({ _meta: meta }));
    const url = await serve(() => text);
    const options = { status: undefined, maxLag: 5, timeout: 5_000, json: false };
    expect(codes(await checkHealth({ ...options, subgraph, rpc: url }))).toEqual([`${code} rpc`]);
  });

  test("behavior: messages keep a provider's key to themselves", async () => {
    const [port = 0] = await freePorts(1);
    const subgraph = await serve(() => graphql({ _meta: meta }));
    const options = { status: undefined, maxLag: 5, timeout: 5_000, json: false };
    for (const url of [`http://127.0.0.1:${port}/s3cret?key=s3cret`, `${await serve(() => "")}/s3cret`])
      expect(JSON.stringify(await checkHealth({ ...options, subgraph, rpc: url }))).not.toContain("s3cret");
  });

  test("error: servers that are not there, or never answer", async () => {
    const [port = 0] = await freePorts(1);
    const options = { status: undefined, maxLag: 5, json: false };
    const gone = `http://127.0.0.1:${port}`;
    const silent = await serve(() => undefined);
    expect(codes(await checkHealth({ ...options, subgraph: gone, rpc: gone, timeout: 5_000 }))).toEqual([
      "unreachable subgraph",
      "unreachable rpc",
    ]);
    const report = await checkHealth({ ...options, subgraph: silent, rpc: undefined, timeout: 50 });
    expect(codes(report)).toEqual(["unreachable subgraph"]);
    expect(report.problems[0]?.message).toContain("timeout");
  });
});
