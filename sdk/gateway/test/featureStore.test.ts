import { getProfiles } from "@aura-protocol/sdk/actions";
import { createTestWorld } from "@aura-protocol/sdk/testing";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Database } from "../src/database/Database.ts";
import { migrate } from "../src/database/migrate.ts";
import { openDatabase } from "../src/database/openDatabase.ts";
import { createFeatureStore } from "../src/services/featureStore.ts";
import { worldOf } from "../src/services/worlds.ts";
import { freshDatabase, query } from "./support/freshDatabase.ts";

describe("createFeatureStore", () => {
  let url: string;
  let database: Kysely<Database>;
  beforeAll(async () => {
    url = await freshDatabase();
    await migrate(url);
    database = openDatabase({ url, connections: 5, onError: () => undefined });
  });
  afterAll(() => database.destroy());

  test("behavior: a read that began before the store expired is not kept, even when it is the first", async () => {
    const store = createFeatureStore(database);
    const world = createTestWorld({ people: [{}] });
    const state = worldOf(await getProfiles(world.client, {}));
    const early = await store.now();
    await store.expire();
    await store.save(state, early);
    expect(await store.find([])).toBeUndefined();
    await store.save(state, await store.now());
    expect(await store.find([])).toMatchObject({ blockNumber: world.blockNumber });
  });

  test("behavior: of two reads the later stays, whichever ends first", async () => {
    const store = createFeatureStore(database);
    const world = createTestWorld({ people: [{}] });
    const { account } = world.person();
    const before = worldOf(await getProfiles(world.client, {}));
    const early = await store.now();
    world.badge({ account });
    const after = worldOf(await getProfiles(world.client, {}));
    await store.save(after, await store.now());
    await store.save(before, early);
    const found = await store.find([account]);
    expect(found?.blockNumber).toBe(after.blockNumber);
    expect(found?.features.get(account.toLowerCase())).toMatchObject({ badge_count: 1 });
  });

  test("behavior: whoever has no passport any more is gone, and a reorganisation may lower the block", async () => {
    const store = createFeatureStore(database);
    const long = createTestWorld({ people: [{}, {}, {}] });
    await store.save(worldOf(await getProfiles(long.client, {})), await store.now());
    const short = createTestWorld({ people: [{ tier: "Gold" }] });
    const state = worldOf(await getProfiles(short.client, {}));
    await store.save(state, await store.now());
    expect((await store.find([]))?.blockNumber).toBe(state.blockNumber);
    expect(await query(url, "select count(*) from aura_gateway.features")).toEqual([{ count: "1" }]);
  });

  test("behavior: everybody may leave, and the largest value is kept exactly", async () => {
    const store = createFeatureStore(database);
    const world = createTestWorld();
    await store.save(worldOf(await getProfiles(world.client, {})), await store.now());
    expect(await query(url, "select count(*) from aura_gateway.features")).toEqual([{ count: "0" }]);
    const { account } = world.person();
    world.badge({ account, category: "OnChain", provider: "evm-tx-count", value: 2n ** 64n - 1n });
    const state = worldOf(await getProfiles(world.client, {}));
    await store.save(state, await store.now());
    expect((await store.find([account]))?.features.get(account.toLowerCase())).toMatchObject({
      onchain_tx_count: Number.MAX_SAFE_INTEGER,
    });
  });
});
