import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { launchBrowser } from "../e2e/browser.ts";
import { freePorts } from "../start/free-ports.ts";
import { freshApp, type FreshApp } from "./fresh-app.ts";

describe("a fresh Next application", () => {
  let app: FreshApp;
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    const libraries = ["viem", "wagmi", "react", "react-dom", "@tanstack/react-query"];
    app = await freshApp({ name: "next", dependencies: libraries, pinned: { next: "16.4.6" } });
  });
  afterAll(async () => {
    if (server?.exitCode === null) {
      const ended = new Promise((resolve) => server?.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    }
    app?.remove();
  });

  it("behavior: reads a score on the server and opens a gate in the browser", async () => {
    const { rpcUrl, subgraphUrl, account, score } = inject("world");
    const settings = {
      RPC_URL: rpcUrl,
      SUBGRAPH_URL: subgraphUrl,
      ACCOUNT: account,
      NEXT_TELEMETRY_DISABLED: "1",
    };
    await app.run("next", ["build"], settings);
    const [port] = await freePorts(1);
    const url = `http://127.0.0.1:${port}/`;
    server = spawn(
      process.execPath,
      [
        join(app.folder, "node_modules/next/dist/bin/next"),
        "start",
        "--port",
        String(port),
        "--hostname",
        "127.0.0.1",
      ],
      { cwd: app.folder, env: { ...process.env, NODE_ENV: "production", ...settings }, stdio: "ignore" },
    );
    const html = await read(url, server);
    expect(html).toContain(`<p id="server">${score}</p>`);
    // A gate that has read nothing shows nothing of what is behind it.
    expect(html).not.toContain("<p>Inside</p>");
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      await page.goto(url);
      await page.getByText("Inside").waitFor({ timeout: 30_000 });
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** The page, once the server is there. */
async function read(url: string, server: ChildProcess): Promise<string> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await (await fetch(url)).text();
    } catch (cause) {
      if (server.exitCode !== null || Date.now() > end) throw new Error("next start failed.", { cause });
      await sleep(200);
    }
  }
}
