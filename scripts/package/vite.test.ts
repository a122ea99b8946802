import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { launchBrowser } from "../e2e/browser.ts";
import { freshApp, type FreshApp } from "./fresh-app.ts";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Serves a built application on a free port. */
async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
    try {
      const content = readFileSync(join(folder, path));
      response.setHeader("content-type", TYPES[extname(path)] ?? "text/plain").end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

describe("a fresh Vite application", () => {
  let app: FreshApp;
  beforeAll(async () => {
    const tools = ["vite", "typescript", "@types/react", "@types/react-dom"];
    const libraries = ["viem", "wagmi", "react", "react-dom", "@tanstack/react-query"];
    app = await freshApp({ name: "vite", dependencies: [...libraries, ...tools] });
  });
  afterAll(() => app?.remove());

  it("behavior: is checked and built, and shows a score in a browser", async () => {
    const { rpcUrl, subgraphUrl, account, score } = inject("world");
    await app.run("tsc", []);
    await app.run("vite", ["build", "--logLevel", "warn"], {
      VITE_RPC_URL: rpcUrl,
      VITE_SUBGRAPH_URL: subgraphUrl,
      VITE_ACCOUNT: account,
    });
    const server = await serve(join(app.folder, "dist"));
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.getByText("Inside").waitFor({ timeout: 30_000 });
      expect(await page.locator(".score [aria-hidden]").textContent()).toBe(String(score));
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
