import { connect } from "node:net";

import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { testGateway, type TestGateway } from "./support/testGateway.ts";

const WALLET = "0xBcd4042DE499D14e55001CcbB24a551F3b954096";

describe("HTTP", () => {
  let gateway: TestGateway;
  let address: string;
  beforeAll(async () => {
    gateway = await testGateway();
    address = await gateway.listen();
  });
  afterAll(() => gateway.close());

  async function problem(sent: InjectOptions | string) {
    const response = await gateway.app.inject(sent);
    expect(response.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(response.headers["cache-control"]).toBe("no-store");
    const body = response.json<Record<string, unknown>>();
    expect(body["status"]).toBe(response.statusCode);
    expect(body["instance"]).toBe(`urn:aura:request:${String(response.headers["x-request-id"])}`);
    expect(response.body).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
    return { ...body, headers: response.headers } as Record<string, unknown> & {
      headers: typeof response.headers;
    };
  }
  const post = (payload: string, type = "application/json") => ({
    method: "POST" as const,
    url: "/api/v2/reputation/calculate",
    payload,
    headers: { "content-type": type },
  });

  test.each([
    ["an unknown address", "/nothing", 404, "not-found"],
    ["a wallet that is none", "/api/v2/passport/0x12", 400, "invalid-request"],
    ["a wallet that is no text", "/api/v2/passport/%ff", 400, "invalid-request"],
    ["a part without end", `/api/v2/passport/${"0".repeat(500)}`, 414, "address-too-long"],
    ["a limit of 0", `/api/v2/badges/${WALLET}?limit=0`, 400, "invalid-request"],
    ["a cursor of nobody", `/api/v2/badges/${WALLET}?cursor=abcd`, 400, "invalid-cursor"],
    ["a cursor of another list", "/api/v2/leaderboard?cursor=eyJhZnRlciI6IjEifQ", 400, "invalid-cursor"],
  ])("error: %s is a problem", async (_name, url, status, slug) => {
    expect(await problem(url)).toMatchObject({ status, type: `urn:aura:problem:${slug}` });
  });

  test("error: a body that is too large, of another kind, unreadable or empty", async () => {
    const large = JSON.stringify({ wallet: "x".repeat(70_000) });
    expect(await problem(post(large))).toMatchObject({
      status: 413,
      type: "urn:aura:problem:body-too-large",
    });
    expect(await problem(post("<a/>", "application/xml"))).toMatchObject({ status: 415 });
    expect(await problem(post("{"))).toMatchObject({ status: 400, type: "urn:aura:problem:invalid-request" });
    expect(await problem(post(""))).toMatchObject({ status: 400 });
  });

  test("error: a body outside the schema is told where", async () => {
    const other = await problem(post(JSON.stringify({ wallet: "0x12" })));
    expect(other).toMatchObject({ status: 400, errors: [{ path: "/wallet" }] });
    const more = await problem(post(JSON.stringify({ wallet: WALLET, admin: true })));
    expect(more).toMatchObject({ status: 400, detail: "The body does not fit the schema." });
  });

  test("error: a method that a route lacks is told those that it has", async () => {
    const put = await problem({ method: "PUT", url: `/api/v2/passport/${WALLET}`, payload: "{" });
    expect([put["status"], put.headers["allow"]]).toEqual([405, "GET, HEAD"]);
    const get = await problem("/api/v2/trust-score");
    expect([get["status"], get.headers["allow"]]).toEqual([405, "POST"]);
  });

  test("error: what is no HTTP is told so", async () => {
    const { port } = new URL(address);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(Number(port), "127.0.0.1", () => socket.write("nonsense\r\n\r\n"));
      socket.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
    expect(JSON.parse(answer.split("\r\n\r\n")[1] as string)).toMatchObject({ status: 400 });
  });

  test("behavior: a failure behind the gateway is told without its figures, and logged with them", async () => {
    const own = await testGateway();
    try {
      own.world.fail("subgraph");
      const response = await own.app.inject({
        url: `/api/v2/passport/${WALLET}`,
        headers: { "x-request-id": "mine-1", traceparent: `00-${"ab".repeat(16)}-${"cd".repeat(8)}-01` },
      });
      expect(response.statusCode).toBe(503);
      expect(response.headers["retry-after"]).toBe("2");
      expect(response.json()).toMatchObject({
        type: "urn:aura:problem:subgraph-unavailable",
        instance: "urn:aura:request:mine-1",
      });
      const [line] = own.log().filter(({ msg }) => msg === "request failed");
      expect(line).toMatchObject({
        reqId: "mine-1",
        traceId: "ab".repeat(16),
        err: { type: "SubgraphUnavailableError" },
      });
      own.world.recover();
      expect((await own.app.inject(`/api/v2/passport/${WALLET}`)).statusCode).toBe(200);
    } finally {
      await own.close();
    }
  });

  test.each([
    ["rpc", 503, "chain-unavailable"],
    ["indexing", 503, "indexer-failed"],
    ["fork", 503, "indexer-forked"],
  ] as const)("error: when %s fails, the answer is %i", async (failure, status, slug) => {
    const own = await testGateway();
    try {
      own.world.person();
      own.world.fail(failure);
      const response = await own.app.inject("/api/v2/leaderboard");
      expect(response.json()).toMatchObject({ status, type: `urn:aura:problem:${slug}` });
    } finally {
      await own.close();
    }
  });

  test("behavior: a request id that a log cannot take is replaced", async () => {
    for (const id of ["a b", "x".repeat(65), "new\u0001line"]) {
      const response = await gateway.app.inject({ url: "/health/live", headers: { "x-request-id": id } });
      expect(response.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("behavior: answers load nothing, are framed nowhere, and problems too", async () => {
    for (const url of ["/health/live", "/nothing"]) {
      const { headers } = await gateway.app.inject(url);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
      );
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
      });
    }
  });

  test("behavior: pages of listed origins may read answers, others not", async () => {
    const sharing = async (origin: string) =>
      (await gateway.app.inject({ url: "/health/live", headers: { origin } })).headers[
        "access-control-allow-origin"
      ];
    expect(await sharing("https://app.example")).toBe("https://app.example");
    expect(await sharing("https://evil.example")).toBeUndefined();
    const preflight = await gateway.app.inject({
      method: "OPTIONS",
      url: "/api/v2/trust-score",
      headers: { origin: "https://app.example", "access-control-request-method": "POST" },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers["access-control-allow-methods"]).toBe("GET, HEAD, POST, PUT, DELETE");
  });

  test("behavior: whoever has an answer already is told that it stands", async () => {
    const url = `/api/v2/badges/${WALLET}`;
    const first = await gateway.app.inject(url);
    const etag = String(first.headers["etag"]);
    const again = await gateway.app.inject({ url, headers: { "if-none-match": etag } });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    const other = await gateway.app.inject({ url, headers: { "if-none-match": '"other"' } });
    expect(other.statusCode).toBe(200);
  });

  test("behavior: the documentation's page needs no script but the gateway's own", async () => {
    const page = await gateway.app.inject("/docs/");
    expect(page.statusCode).toBe(200);
    expect(page.headers["content-security-policy"]).toContain("script-src 'self';");
    expect(page.body).not.toMatch(/<script>|<script [^>]*src="https?:/);
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path as string);
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      const { statusCode } = await gateway.app.inject(new URL(source, "http://gateway/docs/").pathname);
      expect([source, statusCode]).toEqual([source, 200]);
    }
  });
});
