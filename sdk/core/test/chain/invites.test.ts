import { pad } from "viem";
import { beforeAll, describe, expect, it } from "vitest";

import { buyTicket } from "../../src/actions/buyTicket.ts";
import { createEvent } from "../../src/actions/createEvent.ts";
import { createInvite } from "../../src/actions/createInvite.ts";
import { createInviteBatch } from "../../src/actions/createInviteBatch.ts";
import { getInviteQuota } from "../../src/actions/getInviteQuota.ts";
import { isAdmittedByGate } from "../../src/actions/isAdmittedByGate.ts";
import { prepareInviteGateData } from "../../src/actions/prepareInviteGateData.ts";
import { redeemInvite } from "../../src/actions/redeemInvite.ts";
import { redeemInviteFor, type RedeemInviteForParameters } from "../../src/actions/redeemInviteFor.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { registerPassportFor } from "../../src/actions/registerPassportFor.ts";
import { revokeInvite } from "../../src/actions/revokeInvite.ts";
import { revokeInviteBatch } from "../../src/actions/revokeInviteBatch.ts";
import { signInviteAcceptance } from "../../src/actions/signInviteAcceptance.ts";
import { signInviteRedemption } from "../../src/actions/signInviteRedemption.ts";
import { signRegistration } from "../../src/actions/signRegistration.ts";
import { buildInviteTree } from "../../src/invites/buildInviteTree.ts";
import { createInviteKey } from "../../src/invites/createInviteKey.ts";
import { formatInviteCode } from "../../src/invites/formatInviteCode.ts";
import { parseInviteCode } from "../../src/invites/parseInviteCode.ts";
import type { InviteCode } from "../../src/types/Invite.ts";
import { tierGateParam } from "../../src/utils/gateParams.ts";
import { accountOf, argsOf, clientOf, done, now } from "./chain.ts";

// Accounts 4 to 9 are this file's: 4 invites, 5 to 8 are invited, 9 is nobody.
const inviter = (): ReturnType<typeof clientOf> => clientOf(4);
const HOUR = 3600;
const idOf = (index: number): bigint => BigInt(accountOf(index).address);

describe("invites", () => {
  const inviterId = idOf(4);
  let expiresAt: number;

  beforeAll(async () => {
    await done(inviter(), registerPassport(inviter(), { commitment: 4n }));
    for (const index of [5, 6]) {
      const client = clientOf(index);
      await done(client, registerPassport(client, { commitment: BigInt(index) }));
    }
    expiresAt = (await now(inviter())) + 1000 * HOUR;
  });

  it("registerPassportFor: whoever signed gets a passport, and somebody else pays", async () => {
    const deadline = BigInt(expiresAt);
    for (const index of [7, 8]) {
      const holder = accountOf(index).address;
      const terms = { holder, commitment: BigInt(index), deadline };
      const signature = await signRegistration(clientOf(index), terms);
      const wrong = await signRegistration(clientOf(9), terms);
      await expect(registerPassportFor(clientOf(9), { ...terms, signature: wrong })).rejects.toMatchObject({
        name: "InvalidRegistrationSignatureError",
      });
      await expect(
        registerPassportFor(clientOf(9), { ...terms, deadline: 1n, signature }),
      ).rejects.toMatchObject({ name: "RegistrationExpiredError" });
      const receipt = await done(clientOf(9), registerPassportFor(clientOf(9), { ...terms, signature }));
      expect(argsOf(receipt, "PassportRegistered").account).toBe(holder);
    }
  });

  it("createInvite and redeemInvite: once, by the account that the code signs over", async () => {
    const { key, privateKey } = createInviteKey();
    const before = await getInviteQuota(inviter(), { account: accountOf(4).address });
    expect(before).toMatchObject({ inviterId, used: 0, left: before.quota });
    await expect(createInvite(clientOf(9), { key, expiresAt })).rejects.toMatchObject({
      name: "PassportRequiredError",
    });
    await expect(createInvite(inviter(), { key, expiresAt: 1 })).rejects.toMatchObject({
      name: "InvalidInviteError",
    });
    await done(inviter(), createInvite(inviter(), { key, expiresAt }));
    await expect(createInvite(inviter(), { key, expiresAt })).rejects.toMatchObject({
      name: "InviteKeyUsedError",
    });

    const code = parseInviteCode(formatInviteCode({ inviterId, privateKey }));
    await expect(redeemInvite(clientOf(9), { code })).rejects.toMatchObject({
      name: "PassportRequiredError",
    });
    await expect(redeemInvite(inviter(), { code })).rejects.toMatchObject({ name: "InviteOrderError" });
    const other = { ...code, privateKey: createInviteKey().privateKey };
    await expect(redeemInvite(clientOf(5), { code: other })).rejects.toMatchObject({
      name: "InviteNotOpenError",
    });
    const { events } = await done(clientOf(5), redeemInvite(clientOf(5), { code }));
    expect(events[0]).toMatchObject({
      eventName: "InviteRedeemed",
      args: { inviterId, inviteeId: idOf(5), key, batchId: 0n },
    });
    await expect(redeemInvite(clientOf(6), { code })).rejects.toMatchObject({ name: "InviteNotOpenError" });
    expect(await getInviteQuota(inviter(), { account: accountOf(4).address })).toMatchObject({
      used: 1,
      left: before.left - 1,
    });
  });

  it("revokeInvite: nobody can redeem it any more, and it no longer counts", async () => {
    const mine = clientOf(5);
    const { key, privateKey } = createInviteKey();
    await done(mine, createInvite(mine, { key, expiresAt }));
    const { key: other } = createInviteKey();
    await expect(createInvite(mine, { key: other, expiresAt })).rejects.toMatchObject({
      name: "InviteQuotaError",
    });
    await done(mine, revokeInvite(mine, { key }));
    await expect(revokeInvite(mine, { key })).rejects.toMatchObject({ name: "InviteNotOpenError" });
    const code = { inviterId: idOf(5), privateKey };
    await expect(redeemInvite(clientOf(6), { code })).rejects.toMatchObject({ name: "InviteNotOpenError" });
    expect(await getInviteQuota(mine, { account: accountOf(5).address })).toMatchObject({ used: 0 });
  });

  it("batches: a key with its proof, as often as the batch allows", async () => {
    const { batchId, codes } = await batchOf(5);
    const [first, second] = codes;
    const stranger = { ...first, privateKey: createInviteKey().privateKey };
    await expect(redeemInvite(clientOf(6), { code: stranger })).rejects.toMatchObject({
      name: "InviteCodeError",
    });
    await done(clientOf(6), redeemInvite(clientOf(6), { code: parseInviteCode(formatInviteCode(first)) }));
    await expect(redeemInvite(clientOf(7), { code: second })).rejects.toMatchObject({
      name: "InviteNotOpenError",
    });
    await expect(revokeInviteBatch(clientOf(6), { batchId })).rejects.toMatchObject({
      name: "NotInviterError",
    });
    await expect(revokeInviteBatch(clientOf(5), { batchId: 999n })).rejects.toMatchObject({
      name: "InviteNotFoundError",
    });
    await done(clientOf(5), revokeInviteBatch(clientOf(5), { batchId }));
    await expect(revokeInviteBatch(clientOf(5), { batchId })).rejects.toMatchObject({
      name: "InviteNotOpenError",
    });
  });

  it("redeemInviteFor: of a batch and alone, for who agrees, and once for each passport", async () => {
    const { codes } = await batchOf(6);
    await done(clientOf(9), redeemInviteFor(clientOf(9), await agreed(codes[0], 7)));
    const forged = await agreed(codes[1], 8, 9);
    const { key, privateKey } = createInviteKey();
    await done(clientOf(7), createInvite(clientOf(7), { key, expiresAt }));
    const code = { inviterId: idOf(7), privateKey };
    await expect(redeemInviteFor(clientOf(9), await agreed(code, 8, 9))).rejects.toMatchObject({
      name: "InviteAcceptanceError",
    });
    await done(clientOf(9), redeemInviteFor(clientOf(9), await agreed(code, 8)));
    await expect(redeemInviteFor(clientOf(9), forged)).rejects.toMatchObject({ name: "InviteNotOpenError" });
    const late = createInviteKey();
    await done(clientOf(8), createInvite(clientOf(8), { key: late.key, expiresAt }));
    const again = { inviterId: idOf(8), privateKey: late.privateKey };
    await expect(redeemInvite(clientOf(5), { code: again })).rejects.toMatchObject({
      name: "AlreadyInvitedError",
    });
  });

  /** A batch of two keys that serves once. */
  async function batchOf(index: number): Promise<{ batchId: bigint; codes: [InviteCode, InviteCode] }> {
    const keys = [createInviteKey(), createInviteKey()];
    const tree = buildInviteTree(keys.map(({ key }) => key));
    const client = clientOf(index);
    const batch = { root: tree.root, count: 1, expiresAt };
    await expect(createInviteBatch(client, { ...batch, count: 65_535 })).rejects.toMatchObject({
      name: "InviteQuotaError",
    });
    const receipt = await done(client, createInviteBatch(client, batch));
    const { batchId } = argsOf(receipt, "InviteBatchCreated");
    const codes = keys.map(({ key, privateKey }) => {
      return { inviterId: idOf(index), privateKey, batch: { batchId, proof: tree.proofOf(key) } };
    });
    return { batchId, codes: codes as [InviteCode, InviteCode] };
  }

  /** What somebody else submits for who redeems, signed by `signer`. */
  async function agreed(code: InviteCode, index: number, signer = index): Promise<RedeemInviteForParameters> {
    const redeemer = accountOf(index).address;
    const redemption = await signInviteRedemption(clientOf(9), { code, redeemer });
    const deadline = BigInt(expiresAt);
    const terms = { inviterId: code.inviterId, key: redemption.key, redeemer, deadline };
    const signature = await signInviteAcceptance(clientOf(signer), { terms });
    return { redemption, acceptance: { redeemer, deadline, signature } };
  }

  it("InviteGate: a code buys one ticket, for the buyer that it signs over", async () => {
    const keys = [createInviteKey(), createInviteKey()] as const;
    const tree = buildInviteTree(keys.map(({ key }) => key));
    const { InviteGate } = inviter().deployment.contracts;
    const startsAt = (await now(inviter())) + HOUR;
    const event = { capacity: 10, startsAt, endsAt: startsAt + HOUR, name: "By invitation", uri: "" };
    const receipt = await done(
      inviter(),
      createEvent(inviter(), {
        ...event,
        tiers: [{ price: 0n, gate: InviteGate.address, gateParam: tree.root }],
      }),
    );
    const eventId = argsOf(receipt, "EventCreated").eventId;
    const buyer = accountOf(9).address;
    const [{ key, privateKey }] = keys;
    const gateData = await prepareInviteGateData(clientOf(9), {
      eventId,
      privateKey,
      proof: tree.proofOf(key),
      buyer,
    });
    await expect(buyTicket(clientOf(5), { eventId, gateData })).rejects.toMatchObject({
      name: "InviteCodeError",
    });
    await expect(buyTicket(clientOf(9), { eventId, gateData, quantity: 2 })).rejects.toMatchObject({
      name: "OneTicketError",
    });
    await done(clientOf(9), buyTicket(clientOf(9), { eventId, gateData }));
    await expect(buyTicket(clientOf(9), { eventId, gateData })).rejects.toMatchObject({
      name: "InviteNotOpenError",
    });
  });

  it("TierGate: who has not proven a tier is told before and when buying", async () => {
    const { TierGate } = inviter().deployment.contracts;
    const param = tierGateParam(1);
    const account = accountOf(9).address;
    expect(await isAdmittedByGate(inviter(), { gate: "TierGate", account, param })).toBe(false);
    await expect(
      isAdmittedByGate(inviter(), { gate: "TierGate", account, param: pad("0x05") }),
    ).rejects.toMatchObject({ name: "InvalidEventTermsError" });
    const startsAt = (await now(inviter())) + HOUR;
    const receipt = await done(
      inviter(),
      createEvent(inviter(), {
        tiers: [{ price: 0n, gate: TierGate.address, gateParam: param }],
        capacity: 1,
        startsAt,
        endsAt: startsAt + HOUR,
        name: "Silver",
        uri: "",
      }),
    );
    const eventId = argsOf(receipt, "EventCreated").eventId;
    await expect(buyTicket(clientOf(9), { eventId })).rejects.toMatchObject({
      name: "TierNotMetError",
      args: { account, tier: 1 },
    });
  });
});
