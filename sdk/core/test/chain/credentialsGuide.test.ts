import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { waitForReceipt } from "../../src/actions/waitForReceipt.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import * as actions from "../../src/entries/actions.ts";
import * as proofs from "../../src/entries/proofs.ts";
import { identityFromPrivateKey } from "../../src/identity/identityFromPrivateKey.ts";
import { readKey } from "../support/reputationCases.ts";
import { serveFiles } from "../support/serveFiles.ts";
import { accountOf, clientOf, done } from "./chain.ts";

// Accounts 28 and 29 are this file's: 28 issues, 29 holds a passport.

type Guide = new (...names: string[]) => (...values: unknown[]) => Promise<Record<string, unknown>>;
/** What makes an async function of a text. */
const Guide = (async () => {
  await Promise.resolve();
}).constructor as unknown as Guide;

const guide = readFileSync(new URL("../../../../docs/sdk.md", import.meta.url), "utf8");
const section = guide.slice(guide.indexOf("## Credentials\n"), guide.indexOf("## Errors\n"));
const [issuing, holding] = [...section.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code) as [
  string,
  string,
];

/** Runs a piece of the guide with all that the SDK exports, and gives back the constants named. */
async function follow(code: string, given: Record<string, unknown>, results: readonly string[]) {
  const scope = { ...actions, ...proofs, ...given };
  const run = new Guide(...Object.keys(scope), `${code}\nreturn { ${results.join(", ")} };`);
  return run(...Object.values(scope));
}

async function badgeTypeOf(client: AuraClient): Promise<bigint> {
  const minters = [client.deployment.contracts.CredentialMinter.address];
  const type = {
    category: "Humanity",
    provider: "age",
    validity: 0,
    minters,
    name: "Adult",
    uri: "",
  } as const;
  const { events } = await done(client, defineBadgeType(client, type));
  const defined = events.find((event) => event.eventName === "BadgeTypeDefined");
  if (defined === undefined) throw new Error("There is no BadgeTypeDefined event");
  return defined.args.badgeType;
}

it("behavior: docs/sdk.md leads from a key to a badge", { timeout: 120_000 }, async () => {
  const [issuer, holder] = [clientOf(28), clientOf(29)];
  const identity = identityFromPrivateKey(new Uint8Array(32).fill(35));
  const { commitment } = identity;
  await done(holder, registerPassport(holder, { commitment }));
  await done(issuer, registerIssuer(issuer, { name: "Registry office", uri: "" }));
  const badgeType = await badgeTypeOf(issuer);
  const revoked = [7n, 12n];

  const privateKey = new Uint8Array(32).fill(34);
  const terms = { client: issuer, privateKey, badgeType, schema: 5n, revoked, commitment };
  const { text } = await follow(issuing, terms, ["text"]);
  const files = await serveFiles((file, response) => {
    void readKey(file).then((content) => response.end(content));
  });
  const account = accountOf(29).address;
  const own = { client: holder, badgeType, account, identity, revoked, text };
  const placed = holding.replace('"/artifacts/"', JSON.stringify(files.baseUrl));
  expect(placed).not.toBe(holding);
  const { hash } = await follow(placed, own, ["hash"]);
  const { events } = await waitForReceipt(holder, { hash: hash as `0x${string}` });
  expect(events.map(({ eventName }) => eventName)).toContain("CredentialClaimed");
  await files.close();
});
