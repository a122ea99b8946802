import { execFileSync } from "node:child_process";

import { getReputation } from "@aura-protocol/sdk/actions";
import { expect, inject, test } from "vitest";

import { demoAccount } from "../seed/accounts.ts";
import { clientFor } from "./world.ts";

const root = new URL("../../", import.meta.url).pathname;
/** Somebody of the demo world. */
const RESIDENT = 10;

test("the documented ten lines print what the SDK computes", async () => {
  const account = demoAccount(RESIDENT).address;
  const printed = execFileSync(
    process.execPath,
    ["docs/examples/score.ts", account, inject("rpcUrl"), inject("subgraphUrl")],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  const { score, tierName } = await getReputation(clientFor(RESIDENT), { account });
  expect(score).toBeGreaterThan(0);
  expect(printed.trim()).toBe(`${account} has ${score} of 1000 points: ${tierName}`);
});

test("the documented signals find one another", () => {
  const printed = execFileSync(process.execPath, ["docs/examples/signals.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(printed.trim().split("\n")).toEqual(["Anne has signalled: 0 matches", "Boris has too: 1 match"]);
});
