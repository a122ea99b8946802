import { describe, expect, it } from "vitest";

import { addressOf, passportEntity } from "../../test/support/entities.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { createAuraClient } from "../client/createAuraClient.ts";
import * as actions from "../entries/actions.ts";
import { auraReads } from "./auraReads.ts";
import { auraWrites } from "./auraWrites.ts";

/** Not actions: what takes an action, what makes methods, and what needs no client. */
const NO_METHODS = ["auraReads", "auraWrites", "simulate", "encodePresence", "parsePresence"];

describe("decorated clients", () => {
  const fakes = useFakes();
  const account = addressOf(0xa);

  it("behavior: every action is a method of one of the two, and of no more", () => {
    const reads = Object.keys(auraReads(fakes.client));
    const writes = Object.keys(auraWrites(fakes.client)).filter((name) => name !== "simulate");
    const all = Object.keys(actions).filter((name) => !NO_METHODS.includes(name));
    expect([...reads, ...writes].sort()).toEqual(all.sort());
  });

  it("behavior: methods act on the client that they are given to, which stays a client", async () => {
    fakes.subgraph.world.collections = { passports: [passportEntity(3, account)] };
    const { chain, subgraph, deployment } = fakes.client;
    const client = createAuraClient({ chain, transport: fakes.chain.transport, subgraph, deployment })
      .extend(auraReads)
      .extend(auraWrites)
      .extend(({ getPassport }) => ({ isMember: async () => (await getPassport({ account })) !== null }));
    expect(await client.getPassport({ account })).toMatchObject({ index: 3 });
    expect(await client.isMember()).toBe(true);
    expect(await actions.getPassport(client, { account })).toMatchObject({ index: 3 });
    await expect(client.registerPassport({ commitment: 1n })).rejects.toMatchObject({
      name: "WalletRequiredError",
    });
    await expect(client.simulate.registerPassport({ commitment: 1n })).rejects.toMatchObject({
      name: "WalletRequiredError",
    });
  });

  it("behavior: generic actions are methods too", async () => {
    const client = createAuraClient({
      chain: fakes.client.chain,
      transport: fakes.chain.transport,
      subgraph: fakes.client.subgraph,
    }).extend(auraReads);
    const answer = await client.querySubgraph<{ passports: { id: string }[] }, Record<never, never>>({
      document: "{ passports { id } }",
    });
    expect(answer).toEqual({ passports: [] });
    const seen = await new Promise((resolve) => {
      const end = client.watch(
        actions.getPassport,
        { account },
        {
          onData: (passport) => {
            end();
            resolve(passport);
          },
        },
      );
    });
    expect(seen).toBeNull();
  });
});
