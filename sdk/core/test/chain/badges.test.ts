import { beforeAll, describe, expect, it } from "vitest";

import { cancelVoucher } from "../../src/actions/cancelVoucher.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { mintBadge } from "../../src/actions/mintBadge.ts";
import { mintBadgeWithVoucher } from "../../src/actions/mintBadgeWithVoucher.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { revokeBadge } from "../../src/actions/revokeBadge.ts";
import { setAccreditation } from "../../src/actions/setAccreditation.ts";
import { signVoucher } from "../../src/actions/signVoucher.ts";
import type { WaitForReceiptReturnType } from "../../src/actions/waitForReceipt.ts";
import { accountOf, clientOf, done, now } from "./chain.ts";

// Accounts 45 to 49 are this file's: 45 issues, 46 to 48 hold, 49 is nobody.
const issuer = (): ReturnType<typeof clientOf> => clientOf(45);
const holder = accountOf(46).address;
const type = { category: "Social", provider: "github", validity: 0, name: "GitHub", uri: "" } as const;

function definedIn({ events }: WaitForReceiptReturnType): bigint {
  const defined = events.find((event) => event.eventName === "BadgeTypeDefined");
  if (defined === undefined) throw new Error("There is no BadgeTypeDefined event");
  return defined.args.badgeType;
}

describe("badges", () => {
  let badgeType: bigint;

  beforeAll(async () => {
    for (const index of [46, 47, 48]) {
      const client = clientOf(index);
      await done(client, registerPassport(client, { commitment: BigInt(index) }));
    }
    await expect(defineBadgeType(issuer(), type)).rejects.toMatchObject({ name: "IssuerNotRegisteredError" });
    await done(issuer(), registerIssuer(issuer(), { name: "Checks", uri: "" }));
    badgeType = definedIn(await done(issuer(), defineBadgeType(issuer(), type)));
  });

  it("registerIssuer: once, and with a name", async () => {
    await expect(registerIssuer(issuer(), { name: "Again", uri: "" })).rejects.toMatchObject({
      name: "IssuerAlreadyRegisteredError",
    });
    await expect(registerIssuer(clientOf(49), { name: "", uri: "" })).rejects.toMatchObject({
      name: "EmptyNameError",
    });
  });

  it("defineBadgeType: refuses labels that do not fit, no supply and no name", async () => {
    for (const provider of ["é", "x".repeat(33), "a\n"]) {
      await expect(defineBadgeType(issuer(), { ...type, provider })).rejects.toMatchObject({
        name: "InvalidProviderError",
        provider,
      });
    }
    await expect(defineBadgeType(issuer(), { ...type, supplyCap: 0 })).rejects.toMatchObject({
      name: "InvalidSupplyCapError",
    });
    await expect(defineBadgeType(issuer(), { ...type, name: "" })).rejects.toMatchObject({
      name: "EmptyNameError",
    });
  });

  it("setAccreditation: the owner's alone", async () => {
    const parameters = { issuer: accountOf(45).address, accredited: true };
    await expect(setAccreditation(issuer(), parameters)).rejects.toMatchObject({ name: "NotOwnerError" });
    const owner = clientOf(0);
    await expect(
      setAccreditation(owner, { ...parameters, issuer: accountOf(49).address }),
    ).rejects.toMatchObject({ name: "IssuerNotRegisteredError" });
    await done(owner, setAccreditation(owner, parameters));
  });

  it("mintBadge: once per account and type, by the issuer, to passports", async () => {
    const badge = { badgeType, account: holder, value: 0n };
    await done(issuer(), mintBadge(issuer(), badge));
    await expect(mintBadge(issuer(), badge)).rejects.toMatchObject({ name: "BadgeAlreadyHeldError" });
    await expect(mintBadge(clientOf(49), badge)).rejects.toMatchObject({ name: "NotMinterError" });
    await expect(mintBadge(issuer(), { ...badge, account: accountOf(49).address })).rejects.toMatchObject({
      name: "PassportRequiredError",
    });
    await expect(mintBadge(issuer(), { ...badge, badgeType: 999n })).rejects.toMatchObject({
      name: "BadgeTypeNotFoundError",
    });
  });

  it("mintBadge: no more than the supply", async () => {
    const scarce = definedIn(await done(issuer(), defineBadgeType(issuer(), { ...type, supplyCap: 1 })));
    await done(issuer(), mintBadge(issuer(), { badgeType: scarce, account: holder, value: 1n }));
    await expect(
      mintBadge(issuer(), { badgeType: scarce, account: accountOf(47).address, value: 1n }),
    ).rejects.toMatchObject({ name: "SupplyExhaustedError", args: { supplyCap: 1 } });
  });

  it("revokeBadge: for good", async () => {
    const own = definedIn(await done(issuer(), defineBadgeType(issuer(), type)));
    const badge = { badgeType: own, account: holder };
    await expect(revokeBadge(issuer(), { ...badge, reason: 0 })).rejects.toMatchObject({
      name: "BadgeNotHeldError",
    });
    await done(issuer(), mintBadge(issuer(), { ...badge, value: 1n }));
    await done(issuer(), revokeBadge(issuer(), { ...badge, reason: 0 }));
    await expect(mintBadge(issuer(), { ...badge, value: 1n })).rejects.toMatchObject({
      name: "BadgeRevokedError",
    });
  });

  it("mintBadgeWithVoucher: anybody may submit it, once", async () => {
    const account = accountOf(47).address;
    const deadline = (await now(issuer())) + 3600;
    const voucher = { badgeType, account, value: 100n, nonce: 0n, deadline };
    const signature = await signVoucher(issuer(), { voucher });
    const payer = clientOf(49);

    await expect(
      mintBadgeWithVoucher(payer, { voucher: { ...voucher, value: 101n }, signature }),
    ).rejects.toMatchObject({ name: "InvalidVoucherSignatureError" });
    const { events } = await done(payer, mintBadgeWithVoucher(payer, { voucher, signature }));
    expect(events.map(({ eventName }) => eventName)).toContain("BadgeMinted");
    await expect(mintBadgeWithVoucher(payer, { voucher, signature })).rejects.toMatchObject({
      name: "VoucherSpentError",
      shortMessage: "This voucher has been used already.",
      args: { nonce: 0n },
    });
  });

  it("mintBadgeWithVoucher: not after the deadline", async () => {
    const deadline = (await now(issuer())) - 1;
    const voucher = { badgeType, account: accountOf(48).address, value: 1n, nonce: 1n, deadline };
    const signature = await signVoucher(issuer(), { voucher });
    await expect(mintBadgeWithVoucher(clientOf(48), { voucher, signature })).rejects.toMatchObject({
      name: "VoucherExpiredError",
      args: { deadline },
    });
  });

  it("mintBadgeWithVoucher: signed by the issuer, with a signature that is one", async () => {
    const deadline = (await now(issuer())) + 3600;
    const voucher = { badgeType, account: accountOf(48).address, value: 1n, nonce: 0n, deadline };
    const signature = await signVoucher(clientOf(48), { voucher });
    for (const wrong of [signature, "0x", `0x${"00".repeat(65)}`] as const) {
      await expect(mintBadgeWithVoucher(clientOf(48), { voucher, signature: wrong })).rejects.toMatchObject({
        name: "InvalidVoucherSignatureError",
      });
    }
  });

  it("cancelVoucher: makes a voucher worthless", async () => {
    const deadline = (await now(issuer())) + 3600;
    const voucher = { badgeType, account: accountOf(48).address, value: 1n, nonce: 0n, deadline };
    const signature = await signVoucher(issuer(), { voucher });
    await done(issuer(), cancelVoucher(issuer(), { voucher }));
    await expect(cancelVoucher(issuer(), { voucher })).rejects.toMatchObject({
      name: "VoucherCancelledError",
    });
    await expect(mintBadgeWithVoucher(clientOf(48), { voucher, signature })).rejects.toMatchObject({
      name: "VoucherCancelledError",
    });
  });
});
