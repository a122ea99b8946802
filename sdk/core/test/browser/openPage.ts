import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Page } from "playwright-core";

/** A page of a real browser, and how to be rid of it. */
export type OpenPage = {
  readonly page: Page;
  close(): Promise<void>;
};

/**
 * Opens a page in headless Chromium, served from this machine.
 *
 * @param parameters.files What {@link buildPage} gave.
 * @param parameters.read Gives every other file that the page asks for, by its path without the first slash.
 */
export async function openPage({
  files,
  read,
}: {
  files: ReadonlyMap<string, string | Uint8Array>;
  read: (path: string) => Promise<Uint8Array>;
}): Promise<OpenPage> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1);
    const send = (body: string | Uint8Array, type: string) =>
      response.setHeader("content-type", type).end(body);
    const asset = files.get(path === "" ? "index.html" : path);
    if (asset !== undefined) {
      send(asset, path === "" ? "text/html" : "text/javascript");
      return;
    }
    read(path).then(
      (bytes) => send(bytes, "application/octet-stream"),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Containers and root have no sandbox to offer; only our own page is opened.
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
  ];
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args,
    headless: true,
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
