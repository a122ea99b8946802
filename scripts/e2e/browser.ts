import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

const ARGUMENTS = [
  // Containers and root have no sandbox to offer; only our own pages are opened.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  // The browser's own requests would only fail on a machine without a way out.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the headless browser that comes from npm; nothing needs to be installed on the machine. The arguments that its
 * package proposes are for functions that serve one page and end: in a single process, closing a context ends it all.
 */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ARGUMENTS,
    headless: true,
  });
}
