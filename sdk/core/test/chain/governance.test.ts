import { zeroAddress } from "viem";
import { beforeAll, describe, expect, it } from "vitest";

import { acceptEvent } from "../../src/actions/acceptEvent.ts";
import { acceptOwnership } from "../../src/actions/acceptOwnership.ts";
import { cancelIssuerRemoval } from "../../src/actions/cancelIssuerRemoval.ts";
import { createEvent } from "../../src/actions/createEvent.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { mintBadgesWithVouchers } from "../../src/actions/mintBadgesWithVouchers.ts";
import { offerEvent } from "../../src/actions/offerEvent.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { releaseEpochBond } from "../../src/actions/releaseEpochBond.ts";
import { removeIssuer } from "../../src/actions/removeIssuer.ts";
import { scheduleIssuerRemoval } from "../../src/actions/scheduleIssuerRemoval.ts";
import { setBadgeUri } from "../../src/actions/setBadgeUri.ts";
import { setEventUri } from "../../src/actions/setEventUri.ts";
import { setGuardian } from "../../src/actions/setGuardian.ts";
import { setIssuerKey } from "../../src/actions/setIssuerKey.ts";
import { setPassportRenderer } from "../../src/actions/setPassportRenderer.ts";
import { setTicketOperator } from "../../src/actions/setTicketOperator.ts";
import { signVoucher } from "../../src/actions/signVoucher.ts";
import { transferOwnership } from "../../src/actions/transferOwnership.ts";
import { updateIssuer } from "../../src/actions/updateIssuer.ts";
import { vetoEpoch } from "../../src/actions/vetoEpoch.ts";
import { withdrawBonds } from "../../src/actions/withdrawBonds.ts";
import { accountOf, argsOf, clientOf, done, now } from "./chain.ts";

// Accounts 27 and 79 are this file's, and 0, which owns the contracts.
const owner = (): ReturnType<typeof clientOf> => clientOf(0);
const issuer = (): ReturnType<typeof clientOf> => clientOf(27);
const other = accountOf(79).address;

describe("governance", () => {
  it("transferOwnership and acceptOwnership: offered, and taken by whom it was offered to", async () => {
    for (const contract of ["Passport", "Badges", "ReputationRegistry"] as const) {
      await expect(transferOwnership(issuer(), { contract, newOwner: other })).rejects.toMatchObject({
        name: "NotOwnerError",
      });
      await done(owner(), transferOwnership(owner(), { contract, newOwner: other }));
      await expect(acceptOwnership(issuer(), { contract })).rejects.toMatchObject({ name: "NotOwnerError" });
      await done(owner(), transferOwnership(owner(), { contract, newOwner: zeroAddress }));
      await expect(acceptOwnership(clientOf(79), { contract })).rejects.toMatchObject({
        name: "NotOwnerError",
      });
    }
  });

  it("setGuardian, vetoEpoch, releaseEpochBond, withdrawBonds and setPassportRenderer: by whom it is for", async () => {
    const refused = { name: "NotOwnerError" };
    await expect(setGuardian(issuer(), { guardian: other })).rejects.toMatchObject(refused);
    await expect(setPassportRenderer(issuer(), { renderer: other })).rejects.toMatchObject(refused);
    await expect(vetoEpoch(issuer(), { epochId: 999n, reason: "" })).rejects.toMatchObject({
      name: "NotGuardianError",
    });
    await expect(releaseEpochBond(issuer(), { epochId: 999n })).rejects.toMatchObject({
      name: "EpochNotFoundError",
    });
    await expect(withdrawBonds(issuer(), { to: other })).rejects.toMatchObject({ name: "NoCreditError" });
    await expect(withdrawBonds(issuer(), { to: zeroAddress })).rejects.toMatchObject({
      name: "InvalidRecipientError",
    });
  });
});

describe("issuers", () => {
  let badgeType: bigint;

  beforeAll(async () => {
    await done(issuer(), registerIssuer(issuer(), { name: "Checks", uri: "" }));
    const type = { category: "Work", provider: "x", validity: 0, name: "X", uri: "" } as const;
    badgeType = argsOf(await done(issuer(), defineBadgeType(issuer(), type)), "BadgeTypeDefined").badgeType;
    await done(clientOf(79), registerPassport(clientOf(79), { commitment: 44n }));
  });

  it("updateIssuer, setIssuerKey and setBadgeUri: the issuer's own", async () => {
    const updated = await done(issuer(), updateIssuer(issuer(), { name: "New", uri: "ipfs://a" }));
    expect(argsOf(updated, "IssuerUpdated")).toMatchObject({ name: "New", uri: "ipfs://a" });
    await expect(updateIssuer(issuer(), { name: "", uri: "" })).rejects.toMatchObject({
      name: "EmptyNameError",
    });
    await expect(updateIssuer(clientOf(79), { name: "x", uri: "" })).rejects.toMatchObject({
      name: "IssuerNotRegisteredError",
    });
    await expect(setIssuerKey(issuer(), { publicKey: [1n, 1n] })).rejects.toMatchObject({
      name: "InvalidIssuerKeyError",
    });
    await done(issuer(), setIssuerKey(issuer(), { publicKey: [0n, 0n] }));
    await done(issuer(), setBadgeUri(issuer(), { badgeType, uri: "ipfs://b" }));
    await expect(setBadgeUri(clientOf(79), { badgeType, uri: "" })).rejects.toMatchObject({
      name: "NotIssuerError",
    });
  });

  it("mintBadgesWithVouchers: all or none", async () => {
    const deadline = (await now(issuer())) + 10_000;
    const voucher = { badgeType, account: other, value: 1n, nonce: 0n, deadline };
    const signed = { voucher, signature: await signVoucher(issuer(), { voucher }) };
    await expect(mintBadgesWithVouchers(owner(), { vouchers: [] })).rejects.toMatchObject({
      name: "EmptyBatchError",
    });
    await expect(mintBadgesWithVouchers(owner(), { vouchers: [signed, signed] })).rejects.toMatchObject({
      name: "VoucherSpentError",
    });
    await done(owner(), mintBadgesWithVouchers(owner(), { vouchers: [signed] }));
  });

  it("scheduleIssuerRemoval, cancelIssuerRemoval and removeIssuer: announced first, by the owner", async () => {
    const parameters = { issuer: accountOf(27).address };
    await expect(removeIssuer(owner(), parameters)).rejects.toMatchObject({ name: "IssuerRemovalError" });
    await expect(scheduleIssuerRemoval(issuer(), parameters)).rejects.toMatchObject({
      name: "NotOwnerError",
    });
    await done(owner(), scheduleIssuerRemoval(owner(), parameters));
    await done(owner(), cancelIssuerRemoval(owner(), parameters));
    await expect(cancelIssuerRemoval(owner(), parameters)).rejects.toMatchObject({
      name: "IssuerRemovalError",
    });
    await done(owner(), scheduleIssuerRemoval(owner(), parameters));
    await done(owner(), removeIssuer(owner(), parameters));
    await expect(updateIssuer(issuer(), { name: "x", uri: "" })).rejects.toMatchObject({
      name: "IssuerRemovedError",
    });
  });
});

describe("organisers", () => {
  it("offerEvent, acceptEvent, setEventUri and setTicketOperator", async () => {
    const startsAt = await now(issuer());
    const event = {
      tiers: [{ price: 0n }],
      capacity: 1,
      startsAt,
      endsAt: startsAt + 999,
      name: "M",
      uri: "",
    };
    const { eventId } = argsOf(await done(issuer(), createEvent(issuer(), event)), "EventCreated");
    await expect(acceptEvent(clientOf(79), { eventId })).rejects.toMatchObject({ name: "NotOfferedError" });
    await done(issuer(), offerEvent(issuer(), { eventId, candidate: other }));
    await done(clientOf(79), acceptEvent(clientOf(79), { eventId }));
    await expect(setEventUri(issuer(), { eventId, uri: "" })).rejects.toMatchObject({
      name: "NotOrganiserError",
    });
    await done(clientOf(79), setEventUri(clientOf(79), { eventId, uri: "ipfs://c" }));
    const approval = await done(
      clientOf(79),
      setTicketOperator(clientOf(79), { operator: accountOf(27).address, approved: true }),
    );
    expect(approval.logs).toHaveLength(1);
  });
});
