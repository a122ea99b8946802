import { describe, expect, it } from "vitest";

import { registerPassport } from "../../src/actions/registerPassport.ts";
import { revokeVouch } from "../../src/actions/revokeVouch.ts";
import { vouch } from "../../src/actions/vouch.ts";
import { FIELD_ORDER } from "../../src/utils/field.ts";
import { accountOf, clientOf, done } from "./chain.ts";

// Accounts 40 to 43 are this file's.
describe("registerPassport", () => {
  it("error: commitments that are zero or no field element", async () => {
    for (const commitment of [0n, FIELD_ORDER]) {
      await expect(registerPassport(clientOf(40), { commitment })).rejects.toMatchObject({
        name: "InvalidCommitmentError",
        args: { commitment },
      });
    }
  });

  it("behavior: registers the signing account; a second passport is refused before anybody signs", async () => {
    const client = clientOf(40);
    const { events } = await done(client, registerPassport(client, { commitment: 1n }));
    const registered = events.find((event) => event.eventName === "PassportRegistered");
    expect(registered?.args).toMatchObject({ account: accountOf(40).address, commitment: 1n });
    const before = await client.public.getTransactionCount({ address: accountOf(40).address });
    await expect(registerPassport(client, { commitment: 2n })).rejects.toMatchObject({
      name: "PassportAlreadyRegisteredError",
      shortMessage: "This account has a passport already.",
      args: { account: accountOf(40).address },
    });
    expect(await client.public.getTransactionCount({ address: accountOf(40).address })).toBe(before);
  });

  it("args: an account given takes the place of the wallet's own", async () => {
    const client = clientOf(40);
    const { events } = await done(
      client,
      registerPassport(client, { commitment: 1n, account: accountOf(41) }),
    );
    const registered = events.find((event) => event.eventName === "PassportRegistered");
    expect(registered?.args).toMatchObject({ account: accountOf(41).address });
  });
});

describe("vouch and revokeVouch", () => {
  const [ann, bob, stranger] = [accountOf(42), accountOf(43), accountOf(44)];

  it("behavior: gives, replaces and withdraws trust, within its budget", async () => {
    const client = clientOf(42);
    await done(client, registerPassport(client, { commitment: 42n }));
    await done(clientOf(43), registerPassport(clientOf(43), { commitment: 43n }));

    await done(client, vouch(client, { account: bob.address, weight: 1 }));
    await done(client, vouch(client, { account: bob.address, weight: 10_000 }));
    await expect(vouch(client, { account: accountOf(40).address, weight: 1 })).rejects.toMatchObject({
      name: "VouchBudgetError",
      args: { total: 10_001n },
    });
    await done(client, revokeVouch(client, { account: bob.address }));
    await expect(revokeVouch(client, { account: bob.address })).rejects.toMatchObject({
      name: "NotVouchedError",
    });
  });

  it("error: oneself, strangers, and weights out of range", async () => {
    const client = clientOf(42);
    await expect(vouch(client, { account: ann.address, weight: 1 })).rejects.toMatchObject({
      name: "SelfVouchError",
    });
    await expect(vouch(client, { account: stranger.address, weight: 1 })).rejects.toMatchObject({
      name: "PassportRequiredError",
    });
    for (const weight of [0, 10_001]) {
      await expect(vouch(client, { account: bob.address, weight })).rejects.toMatchObject({
        name: "VouchWeightError",
        args: { weight },
      });
    }
  });
});
