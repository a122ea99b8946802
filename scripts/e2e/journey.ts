import type { Page } from "playwright-core";

/** Opens the dialog and connects the wallet of that name. */
export async function connect(page: Page, wallet: string): Promise<void> {
  await page.getByRole("button", { name: "Connect wallet" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Connect a wallet" });
  await dialog.getByRole("button", { name: wallet, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Follows a link of the header. */
export async function go(page: Page, to: "Passport" | "Badges" | "Prove" | "Events"): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: to, exact: true }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** On the passport page: signs the identity and registers the passport. */
export async function createPassport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign identity" }).click();
  await page.getByRole("button", { name: "Create passport" }).click();
  await page.getByText("Your passport is created.").first().waitFor();
}

/** On the badges page: claims a badge and waits until the page shows it as held. */
export async function claimBadge(page: Page, name: string): Promise<void> {
  const card = page.getByRole("article", { name, exact: true });
  await card.getByRole("button", { name: `Claim ${name}` }).click();
  await card.getByText("Held", { exact: true }).waitFor({ timeout: 60_000 });
}
