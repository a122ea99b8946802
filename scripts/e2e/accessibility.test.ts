import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";

import { launchBrowser } from "./browser.ts";
import { connect } from "./journey.ts";

/** What a page reports of itself; the part of axe's answer that is read here. */
interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const ROUTES = ["/", "/passport", "/badges", "/prove", "/events", "/events/0", "/nowhere"];
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

describe.each(["light", "dark"] as const)("%s theme", (colorScheme) => {
  let browser: Browser;
  let source: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    source = await readFile(axe, "utf8");
  });
  afterAll(async () => {
    await browser.close();
  });

  test.each(ROUTES)("%s has no axe violation and no sideways scroll", async (route) => {
    // The audit is injected, which the page's own policy forbids; the policy has a test of its own.
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 844 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(new URL("/passport", inject("appUrl")).href);
    await connect(page, "Demo account 47");
    await page.goto(new URL(route, inject("appUrl")).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    for (const width of [390, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.evaluate(source);
    const report = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeReport> } }).axe.run(),
    );
    expect(
      report.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ).toEqual([]);
    await context.close();
  });
});
