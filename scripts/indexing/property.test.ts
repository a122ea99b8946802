import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { describeDifferences, differences } from "./differences.ts";
import { dumpEntities, type Dump } from "./dump.ts";
import { fileAt } from "./history/files.ts";
import { createHistory } from "./history/history.ts";
import { compareWithContracts } from "./model/contract-views.ts";
import { readEvents } from "./model/events.ts";
import { modelEntities } from "./model/model.ts";
import { NOT_MODELLED } from "./model/not-modelled.ts";
import { untilFilesAreRead } from "./read-files.ts";
import { startStage, type Stage } from "./stage.ts";

const seed = Number(process.env["AURA_SEED"] ?? 20_261_121);
const LEAST_EVENTS = 2_000;
/** A history that has not reached every type by then never will. */
const MOST_EVENTS = 8_000;

/**
 * Types that need a zero-knowledge proof, a contract that is not on the local chain, or time before an epoch is final, of
 * which the local chain has none.
 */
const UNREACHED = [
  "AnonymousEntry",
  "EpochRejection",
  "Challenge",
  "TierProof",
  "CredentialClaim",
  "AttestationSchema",
  "BadgeAttester",
  "AttestationBadge",
  "MembershipUse",
];

const emptyTypes = (dump: Dump): string[] =>
  [...dump].filter(([, rows]) => rows.size === 0).map(([type]) => type);

describe(`given a random history with AURA_SEED=${seed}`, () => {
  let stage: Stage;
  let expected: Dump;
  let found: Dump;

  beforeAll(async () => {
    stage = await startStage();
    const history = await createHistory({ ...stage, seed });
    let events = 0;
    while (events < LEAST_EVENTS) events += await history.play(10);
    const modelled = async () => modelEntities(await readEvents(stage.rpc, stage.deployment));
    for (
      expected = await modelled();
      emptyTypes(expected).length > UNREACHED.length && events < MOST_EVENTS;
      expected = await modelled()
    )
      events += await history.play(50);
    const indexer = await stage.startIndexer({ findFile: fileAt });
    const head = await untilFilesAreRead(stage, indexer, expected.get("MetadataFile")?.size ?? 0);
    found = await dumpEntities(indexer.url, head.hash);
    await indexer.stop();
    process.stdout.write(`AURA_SEED=${seed}: ${events} events\n`);
  });

  afterAll(() => stage?.stop());

  test("the model knows entities of every type that the history reaches", () => {
    expect(emptyTypes(expected)).toEqual(UNREACHED);
  });

  test("a type is either modelled or listed as not, with the reason", () => {
    const types = [...expected.keys(), ...Object.keys(NOT_MODELLED)];
    expect(types.toSorted()).toEqual([...found.keys()].toSorted());
  });

  test("the contracts say of each entity what the model says", async () => {
    const found = await compareWithContracts(stage.rpc, stage.deployment, expected);
    expect(describeDifferences(found)).toBe("");
  });

  test("the subgraph says of each entity what the model says", () => {
    const modelled = new Map([...found].filter(([type]) => !(type in NOT_MODELLED)));
    expect(describeDifferences(differences(expected, modelled))).toBe("");
  });

  test("a field, an entity or a type that is otherwise is found, and named", () => {
    const changed = new Map([...expected].map(([type, rows]) => [type, new Map(rows)]));
    const [vouch] = changed.get("Vouch")?.values() ?? [];
    const [move = ""] = changed.get("PassportMove")?.keys() ?? [];
    if (vouch === undefined) throw new Error("The history has no vouch");
    const { id, weight } = vouch;
    changed.get("Vouch")?.set(String(id), { ...vouch, weight: 12_345 });
    changed.get("PassportMove")?.delete(move);
    changed.delete("Formula");

    const named = differences(changed, expected);

    expect(named).toEqual([
      {
        type: "PassportMove",
        id: move,
        expected: undefined,
        actual: expected.get("PassportMove")?.get(move),
      },
      { type: "Vouch", id, field: "weight", expected: 12_345, actual: weight },
      { type: "Formula", id: "", expected: undefined, actual: expected.get("Formula")?.size },
    ]);
    expect(describeDifferences(named)).toContain(
      `Vouch ${String(id)} weight: expected 12345, found ${String(weight)}`,
    );
  });
});
