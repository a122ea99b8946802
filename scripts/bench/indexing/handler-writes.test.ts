import { describe, expect, test } from "vitest";

import { tellSaves } from "./build-counted.ts";
import { readHandlerWrites } from "./handler-writes.ts";

const save = (type: string) =>
  `Nov 21 INFO entity saved: ${type}, data_source: Badges, component: UserMapping`;
const done = (handler: string) =>
  `Nov 21 DEBG Done processing trigger, gas_used: 1, data_source: Badges, handler: ${handler}, total_ms: 1`;

describe("readHandlerWrites", () => {
  test("behavior: a save is that of the handler that is done next", () => {
    const log = [save("Badge"), save("Account"), done("mint"), done("idle"), save("Badge"), done("mint")];
    expect(readHandlerWrites(log.join("\n"))).toEqual([
      { handler: "mint", calls: 2, saves: 3 },
      { handler: "idle", calls: 1, saves: 0 },
    ]);
  });

  test("behavior: other lines count nothing", () => {
    expect(readHandlerWrites("Nov 21 INFO Applying 3 entity operation(s)\n")).toEqual([]);
  });
});

test("tellSaves: says the type before it is saved, however the call is broken", () => {
  const told = tellSaves(
    'store.set("Badge", id, this);\nstore.set(\n  "Account",\n  id, this);\nstore.get("Badge", id);',
  );
  expect(told.match(/log\.info\("entity saved: \w+", \[\]\);\nstore\.set\(/g)).toHaveLength(2);
  expect(told).toContain('log.info("entity saved: Account", []);\nstore.set(\n  "Account",');
});
