import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { describe, it } from "node:test";

import { GAS_TARGETS, measureGas } from "../support/measure-gas.ts";
import { deployProtocol } from "../support/protocol.ts";

const snapshot = new URL("../../snapshots/gas.json", import.meta.url);

describe("gas of whole transactions", () => {
  it("behavior: is what the snapshot says (UPDATE_SNAPSHOTS=1 writes it anew)", async () => {
    const measured = await measureGas(await deployProtocol());
    if (process.env["UPDATE_SNAPSHOTS"] === "1") {
      await writeFile(snapshot, `${JSON.stringify(measured, null, 2)}\n`);
    }
    assert.deepEqual(measured, JSON.parse(await readFile(snapshot, "utf8")));
  });

  it("behavior: stays within the targets", async () => {
    const recorded = JSON.parse(await readFile(snapshot, "utf8")) as Record<string, number>;
    for (const [operation, most] of Object.entries(GAS_TARGETS)) {
      const gas = recorded[operation] ?? Infinity;
      assert.ok(gas <= most, `${operation} uses ${gas} gas, more than ${most}`);
    }
  });
});
