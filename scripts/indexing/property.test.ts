import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { chainClient } from "../start/chain/chain-process.ts";
import { dumpEntities, type Entities } from "./dump.ts";
import { createHistory } from "./history/history.ts";
import { compareEntities, describeDifferences } from "./model/compare.ts";
import { compareWithContracts } from "./model/contract-views.ts";
import { readEvents } from "./model/events.ts";
import { modelEntities } from "./model/model.ts";
import { startStage, type Stage } from "./stage.ts";

const seed = Number(process.env["AURA_SEED"] ?? 20_261_121);
const LEAST_EVENTS = 2_000;

/** Types that need a zero-knowledge proof. */
const UNREACHED = ["TierProof"];

const emptyTypes = (entities: Entities): string[] =>
  [...entities].filter(([, rows]) => rows.size === 0).map(([type]) => type);

describe(`given a random history with AURA_SEED=${seed}`, () => {
  let stage: Stage;
  let expected: Entities;
  let found: Entities;

  beforeAll(async () => {
    stage = await startStage();
    const history = await createHistory({ ...stage, seed });
    let events = 0;
    do {
      events += await history.play(10);
      if (events >= LEAST_EVENTS) expected = modelEntities(await readEvents(stage.rpc, stage.deployment));
    } while (events < LEAST_EVENTS || emptyTypes(expected).length > UNREACHED.length);
    const head = await chainClient(stage.rpc).getBlock();
    const indexer = await stage.startIndexer();
    await indexer.waitFor(head);
    found = await dumpEntities(indexer.url, head.number);
    await indexer.stop();
    process.stdout.write(`AURA_SEED=${seed}: ${events} events\n`);
  });

  afterAll(async () => {
    await stage.stop();
  });

  test("the model knows entities of every type that needs no proof", () => {
    expect(emptyTypes(expected)).toEqual(UNREACHED);
  });

  test("the contracts say of each entity what the model says", async () => {
    const differences = await compareWithContracts(stage.rpc, stage.deployment, expected);
    expect(describeDifferences(differences)).toBe("");
  });

  test("the subgraph says of each entity what the model says", () => {
    expect(describeDifferences(compareEntities(expected, found))).toBe("");
  });

  test("a field, an entity or a type that is otherwise is found, and named", () => {
    const changed = structuredClone(expected);
    const [vouch] = changed.get("Vouch")?.values() ?? [];
    const [move = ""] = changed.get("PassportMove")?.keys() ?? [];
    if (vouch === undefined) throw new Error("The history has no vouch");
    const { id, weight } = vouch;
    vouch["weight"] = 12_345;
    changed.get("PassportMove")?.delete(move);
    changed.delete("Formula");

    const differences = compareEntities(changed, expected);

    expect(differences).toEqual([
      { type: "PassportMove", id: move, expected: undefined, found: "present" },
      { type: "Vouch", id, field: "weight", expected: 12_345, found: weight },
      { type: "Formula", expected: undefined, found: "present" },
    ]);
    expect(describeDifferences(differences)).toContain(
      `Vouch ${String(id)} weight: expected 12345, found ${String(weight)}`,
    );
  });
});
