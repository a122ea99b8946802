import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import type { Voucher } from "@aura-protocol/sdk";
import {
  getBadges,
  getReputation,
  mintBadgeWithVoucher,
  prepareProof,
  waitForIndexed,
  waitForReceipt,
} from "@aura-protocol/sdk/actions";
import { loadArtifacts, proveReputation } from "@aura-protocol/sdk/proofs";
import { toHex, type Hex } from "viem";
import { build } from "vite";
import { afterAll, describe, expect, inject, test, vi } from "vitest";

import { demoAccount } from "../seed/accounts.ts";
import { badgeIds } from "../seed/badge-types.ts";
import { identityOf } from "../seed/identity.ts";
import { launchBrowser } from "./browser.ts";
import { injectWallet } from "./injected-wallet.ts";
import { clientFor } from "./world.ts";

const root = new URL("../../", import.meta.url).pathname;
const GOLD = 2;
/** Of tier Gold when the demo world is new. */
const SOMEBODY_GOLD = 18;
/** Without a GitHub badge when the demo world is new. */
const NEWCOMER = 39;
/** Who issues GitHub badges. */
const ISSUER = 5;
const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill();
});

/** Starts an example's server. Resolves to the address that it prints. */
async function start(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString("utf8").trim()));
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}.`)));
  });
}

async function post(url: string, body: object): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}

describe("gate-api", () => {
  test("lets in who proves Gold, once, and nobody with another's proof", async () => {
    const baseUrl = `${inject("appUrl")}/artifacts/`;
    const url = await start("docs/examples/gate-api/server.ts", [
      inject("rpcUrl"),
      inject("subgraphUrl"),
      baseUrl,
    ]);
    const client = clientFor(SOMEBODY_GOLD);
    const { address: account } = demoAccount(SOMEBODY_GOLD);
    const identity = await identityOf(SOMEBODY_GOLD);
    const { input } = await prepareProof(client, { account, identity, tier: GOLD });
    const proven = await proveReputation({ input, artifacts: await loadArtifacts({ baseUrl }) });
    const other = demoAccount(NEWCOMER).address;
    expect(await post(url, { account: other, ...proven })).toMatchObject({ status: 403 });
    expect(await post(url, { account, ...proven })).toEqual({ status: 200, text: "Come in." });
    expect(await post(url, { account, ...proven })).toMatchObject({ status: 409 });
    expect(await post(url, { account })).toMatchObject({ status: 400 });
  });
});

describe("mint-backend", () => {
  test("gives a voucher that its holder mints a badge with", async () => {
    const { privateKey } = demoAccount(ISSUER).getHdKey();
    if (privateKey === null) throw new Error("A derived account has a private key");
    const badgeType = BigInt(badgeIds.github);
    const url = await start(
      "docs/examples/mint-backend/server.ts",
      [inject("rpcUrl"), inject("subgraphUrl"), String(badgeType)],
      { ISSUER_KEY: toHex(privateKey) },
    );
    const client = clientFor(NEWCOMER);
    const { address: account } = demoAccount(NEWCOMER);
    const { text } = await post(url, { account });
    const { voucher, signature } = JSON.parse(text, (key, value: unknown) =>
      ["badgeType", "value", "nonce"].includes(key) ? BigInt(value as string) : value,
    ) as { voucher: Voucher; signature: Hex };
    const hash = await mintBadgeWithVoucher(client, { voucher, signature });
    await waitForIndexed(client, await waitForReceipt(client, { hash }));
    const held = (await getBadges(client, { account })).find(({ type }) => type.badgeType === badgeType);
    expect(held?.value).toBe(80n);
    expect(await post(url, { account: "nobody" })).toMatchObject({ status: 400 });
  });
});

describe("react-gate", () => {
  test("opens for a wallet of Gold", async () => {
    const folder = mkdtempSync(join(tmpdir(), "aura-react-gate-"));
    // Where Vite reads the page's settings from.
    vi.stubEnv("VITE_RPC_URL", inject("rpcUrl"));
    vi.stubEnv("VITE_SUBGRAPH_URL", inject("subgraphUrl"));
    await build({
      root: join(root, "docs/examples/react-gate"),
      configFile: false,
      logLevel: "silent",
      build: { outDir: folder, emptyOutDir: true },
    });
    vi.unstubAllEnvs();
    const server = createServer((request, response) => {
      const path = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
      try {
        const type = extname(path) === ".html" ? "text/html" : "text/javascript";
        response.setHeader("content-type", type).end(readFileSync(join(folder, path)));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(30_000);
      await injectWallet(page, demoAccount(SOMEBODY_GOLD), inject("rpcUrl"));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.getByText("Connect a wallet: this is for Gold and above.").waitFor();
      await page.getByRole("button", { name: "Connect a wallet" }).click();
      await page.getByText("Welcome to the gold room.").waitFor();
      const { address: account } = demoAccount(SOMEBODY_GOLD);
      const { score } = await getReputation(clientFor(SOMEBODY_GOLD), { account });
      expect(await page.locator(".score [aria-hidden]").textContent()).toBe(String(score));
      expect(
        await page.getByRole("list", { name: "What brought you here" }).getByRole("listitem").count(),
      ).toBe((await getBadges(clientFor(SOMEBODY_GOLD), { account })).length);
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
