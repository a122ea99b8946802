import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { freePorts } from "../free-ports.ts";
import { startAppServer, type AppServer } from "./app-server.ts";

const config = {
  chainId: 31337,
  chainName: "Aura local",
  rpcUrl: "http://127.0.0.1:8545",
  subgraphUrl: "http://127.0.0.1:8000/subgraphs/name/subgraph-0",
  artifactsUrl: "/artifacts/",
  demo: true,
};

let folder: string;
let server: AppServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "aura-app-"));
  mkdirSync(join(folder, "dist/assets"), { recursive: true });
  mkdirSync(join(folder, "keys"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "dist/index.html"), "<title>Aura</title>");
  writeFileSync(join(folder, "dist/assets/app-1.js"), "export {};");
  writeFileSync(join(folder, "keys/reputation.wasm"), "wasm");
  writeFileSync(join(folder, "keys/reputation.zkey"), "zkey");
  writeFileSync(join(folder, "keys/unlisted.zkey"), "zkey");
  const [port] = await freePorts(1);
  server = await startAppServer({
    port: port as number,
    dist: join(folder, "dist"),
    artifacts: new Map(
      ["reputation.wasm", "reputation.zkey", "missing.zkey"].map((file) => [file, join(folder, "keys")]),
    ),
    config,
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a path as it stands, which fetch would normalise. */
function statusOf(path: string, method = "GET"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(server.url), { path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once("error", reject);
    sent.end();
  });
}

describe("app server", () => {
  test("behavior: the configuration is served as given", async () => {
    const response = await fetch(`${server.url}/aura.json`);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await response.json()).toEqual(config);
  });

  test("behavior: artifacts, assets and pages carry their types and how long to keep them", async () => {
    const wasm = await fetch(`${server.url}/artifacts/reputation.wasm`);
    expect(wasm.headers.get("content-type")).toBe("application/wasm");
    expect(wasm.headers.get("cache-control")).toBe("no-cache");
    const key = await fetch(`${server.url}/artifacts/reputation.zkey`);
    expect(key.headers.get("content-type")).toBe("application/octet-stream");
    const script = await fetch(`${server.url}/assets/app-1.js`);
    expect(script.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(script.headers.get("cache-control")).toContain("immutable");
    const page = await fetch(`${server.url}/`);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("content-security-policy")).toContain("http://127.0.0.1:8545");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("behavior: a page of the app is the app, a missing file is not", async () => {
    expect(await (await fetch(`${server.url}/passport/0x12`)).text()).toBe("<title>Aura</title>");
    expect(await statusOf("/assets/gone.js")).toBe(404);
    for (const file of ["gone", "missing.zkey", "unlisted.zkey", ""])
      expect([file, await statusOf(`/artifacts/${file}`)]).toEqual([file, 404]);
  });

  test("behavior: pages of other origins may read proving files, and nothing else", async () => {
    const sharing = async (path: string) =>
      (await fetch(server.url + path)).headers.get("access-control-allow-origin");
    expect(await sharing("/artifacts/reputation.zkey")).toBe("*");
    for (const path of ["/", "/aura.json", "/assets/app-1.js", "/artifacts/missing.zkey"])
      expect([path, await sharing(path)]).toEqual([path, null]);
  });

  test("behavior: an unchanged file is not sent again", async () => {
    const first = await fetch(`${server.url}/artifacts/reputation.zkey`);
    const again = await fetch(`${server.url}/artifacts/reputation.zkey`, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/artifacts/..%2f..%2fsecret.txt",
    "/artifacts/..%2fkeys%2freputation.zkey",
    "/artifacts/%00",
  ])("error: %s leads nowhere", async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test("error: a path that is no UTF-8, and writing", async () => {
    expect(await statusOf("/%ff.txt")).toBe(404);
    expect(await statusOf("/", "POST")).toBe(405);
  });
});
