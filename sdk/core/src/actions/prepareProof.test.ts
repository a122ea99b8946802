import { beforeEach, describe, expect, it } from "vitest";

import {
  addressOf,
  badgeEntity,
  badgeTypeEntity,
  passportEntity,
  vouchEntity,
} from "../../test/support/entities.ts";
import { playRegistry } from "../../test/support/fakeRegistry.ts";
import { useFakes } from "../../test/support/fakes.ts";
import type { Entity } from "../../test/support/fakeSubgraph.ts";
import { identityFromPrivateKey } from "../identity/identityFromPrivateKey.ts";
import { buildEpoch } from "./buildEpoch.ts";
import { prepareProof } from "./prepareProof.ts";

const identity = identityFromPrivateKey(new Uint8Array(32).fill(7));
const [account, other] = [addressOf(1_000_000), addressOf(999_999)];
const humanity = badgeTypeEntity(0, { category: "Humanity", provider: "world-id" });

describe("prepareProof", () => {
  const fakes = useFakes();
  const prepare = () => prepareProof(fakes.client, { account, identity, tier: 0 });
  const change = (collection: string, place: number, fields: Partial<Entity>): void => {
    const entities = fakes.subgraph.world.collections[collection] ?? [];
    fakes.subgraph.world.collections[collection] = entities.map((entity, index) =>
      index === place ? { ...entity, ...fields } : entity,
    );
  };
  let root: bigint;

  beforeEach(async () => {
    const passport = { ...passportEntity(0), commitment: identity.commitment.toString() };
    fakes.subgraph.world.collections = {
      passports: [passport, passportEntity(1), passportEntity(2)],
      badges: [badgeEntity(account, humanity, { value: "100" }), badgeEntity(other, badgeTypeEntity(1))],
      vouches: [vouchEntity(account, other, 10_000), vouchEntity(account, addressOf(999_998), 5_000)],
    };
    playRegistry(fakes.chain, []);
    const { params } = await buildEpoch(fakes.client, { blockNumber: 10n });
    ({ root } = params);
    playRegistry(fakes.chain, [params]);
  });

  it("behavior: an indexer that tells the truth", async () => {
    const { claim, epoch } = await prepare();
    expect(epoch.root).toBe(root);
    expect(claim).toMatchObject({ epochId: 0n, tier: 0 });
  });

  // None of the lies is about the wallet that proves alone: every leaf counts.
  it.each([
    ["a badge's value", () => change("badges", 0, { value: "99" })],
    ["a badge that was revoked", () => change("badges", 1, { revoked: true })],
    ["a badge that it keeps back", () => fakes.subgraph.world.collections["badges"]?.pop()],
    ["a vouch's weight", () => change("vouches", 0, { weight: 5_000 })],
    ["a vouch that it keeps back", () => fakes.subgraph.world.collections["vouches"]?.pop()],
    ["a commitment", () => change("passports", 2, { commitment: "9" })],
    ["a passport that was given up", () => change("passports", 2, { left: true })],
    ["a passport that it keeps back", () => fakes.subgraph.world.collections["passports"]?.pop()],
  ])("error: an indexer that lies about %s is found out before proving", async (_, lie) => {
    lie();
    await expect(prepare()).rejects.toMatchObject({ name: "RootMismatchError", epochId: 0n, expected: root });
  });
});
