import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  encodeErrorResult,
  encodeFunctionData,
  hashTypedData,
  parseSignature,
  serializeSignature,
  stringToHex,
  zeroHash,
  type Hex,
} from "viem";

import { fixture } from "../support/fixture.ts";
import { person } from "../support/people.ts";
import { START } from "../support/protocol.ts";
import { badgesDomain, signVoucher, voucherTypes, type Voucher } from "../support/voucher.ts";

/** Order of the secp256k1 group. */
const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

const DEADLINE = Number(START) + 86_400;

/** The first type that proofs cannot name. */
const TYPE = 248n;

/** Policies: the issuer and its vouchers. */
const definition = {
  category: 1,
  provider: stringToHex("github", { size: 32 }),
  validity: 0,
  supplyCap: 10,
  weightHint: 0,
  policies: 3,
  inMask: false,
  minters: [],
  name: "GitHub",
  uri: "",
};

/** An issuer without a key for credentials. */
const NO_KEY = [0n, 0n] as const;

const voucher: Voucher = {
  badgeType: TYPE,
  account: person(10).address,
  value: 80n,
  nonce: 0n,
  deadline: DEADLINE,
};

/** Person 4 issues the type; people 10 and 11 have passports. */
const withIssuer = fixture(async ({ badges, passport, from }) => {
  await badges.write.registerIssuer(["Issuer", "", NO_KEY], from(4));
  await badges.write.defineBadgeType([definition], from(4));
  for (const index of [10, 11]) await passport.write.register([1n], from(index));
});

/** A contract owned by person 4 issues the type; person 10 has a passport. */
const withContractIssuer = fixture(async ({ viem, badges, passport, from }) => {
  const issuer = await viem.deployContract("SmartAccount", [person(4).address]);
  for (const data of [
    encodeFunctionData({ abi: badges.abi, functionName: "registerIssuer", args: ["Issuer", "", NO_KEY] }),
    encodeFunctionData({ abi: badges.abi, functionName: "defineBadgeType", args: [definition] }),
  ]) {
    await issuer.write.execute([badges.address, 0n, data], from(4));
  }
  await passport.write.register([1n], from(10));
});

describe("badge vouchers signed by wallets", () => {
  it("behavior: the contract signs over what a wallet would", async () => {
    const { badges } = await withIssuer();
    const domain = badgesDomain(badges.address);
    assert.equal(
      await badges.read.voucherDigest([voucher]),
      hashTypedData({ domain, types: voucherTypes, primaryType: "Voucher", message: voucher }),
    );
  });

  it("behavior: the domain is published by ERC-5267", async () => {
    const { badges } = await withIssuer();
    const [fields, name, version, chainId, contract, salt, extensions] = await badges.read.eip712Domain();
    assert.deepEqual(
      [fields, name, version, chainId, contract.toLowerCase(), salt, extensions],
      ["0x0f", "Aura Badges", "1", 31337n, badges.address.toLowerCase(), zeroHash, []],
    );
  });

  it("behavior: whoever submits a voucher, its account gets the badge", async () => {
    const { badges, from } = await withIssuer();
    const signature = await signVoucher(person(4), badgesDomain(badges.address), voucher);
    await badges.write.mintWithVoucher([voucher, signature], from(9));
    assert.equal(await badges.read.isValid([person(10).address, TYPE]), true);
    assert.equal(await badges.read.isValid([person(9).address, TYPE]), false);
  });

  it("behavior: a voucher taken out of the mempool serves its thief nothing", async () => {
    const { badges, assertions, from } = await withIssuer();
    const signature = await signVoucher(person(4), badgesDomain(badges.address), voucher);
    const stolen = { ...voucher, account: person(11).address };
    await assertions.revertWithCustomError(
      badges.write.mintWithVoucher([stolen, signature], from(11)),
      badges,
      "Badges_InvalidVoucherSignature",
    );
    await badges.write.mintWithVoucher([voucher, signature], from(10));
  });

  it("behavior: the deadline is the last second", async () => {
    const { badges, networkHelpers, assertions } = await withIssuer();
    const domain = badgesDomain(badges.address);
    const late = { ...voucher, account: person(11).address };
    await networkHelpers.time.setNextBlockTimestamp(DEADLINE);
    await badges.write.mintWithVoucher([voucher, await signVoucher(person(4), domain, voucher)]);
    await networkHelpers.time.setNextBlockTimestamp(DEADLINE + 1);
    await assertions.revertWithCustomErrorWithArgs(
      badges.write.mintWithVoucher([late, await signVoucher(person(4), domain, late)]),
      badges,
      "Badges_VoucherExpired",
      [DEADLINE],
    );
  });

  it("error: a voucher for another chain or another contract", async () => {
    const { badges, passport, assertions } = await withIssuer();
    for (const domain of [badgesDomain(badges.address, 1), badgesDomain(passport.address)]) {
      await assertions.revertWithCustomError(
        badges.write.mintWithVoucher([voucher, await signVoucher(person(4), domain, voucher)]),
        badges,
        "Badges_InvalidVoucherSignature",
      );
    }
  });

  it("behavior: several vouchers are redeemed together or not at all", async () => {
    const { badges, assertions, from } = await withIssuer();
    const domain = badgesDomain(badges.address);
    const second = { ...voucher, account: person(11).address };
    const vouchers = [voucher, second];
    const signatures = await Promise.all(vouchers.map((each) => signVoucher(person(4), domain, each)));
    await assertions.revertWithCustomError(
      badges.write.mintWithVouchers([vouchers, signatures.toReversed()], from(9)),
      badges,
      "Badges_InvalidVoucherSignature",
    );
    await badges.write.mintWithVouchers([vouchers, signatures], from(9));
    for (const { account } of vouchers) {
      assert.equal(await badges.read.isValid([account, TYPE]), true);
    }
  });

  it("behavior: an issuer cancels what it signed by the digest that its wallet computes", async () => {
    const { badges, assertions, from } = await withIssuer();
    const domain = badgesDomain(badges.address);
    const signature = await signVoucher(person(4), domain, voucher);
    const digest = hashTypedData({ domain, types: voucherTypes, primaryType: "Voucher", message: voucher });
    await badges.write.cancelVoucher([digest], from(4));
    await assertions.revertWithCustomErrorWithArgs(
      badges.write.mintWithVoucher([voucher, signature]),
      badges,
      "Badges_VoucherCancelled",
      [digest],
    );
  });

  it("error: a spent voucher under its own, a mirrored or a compact signature", async () => {
    const { badges, assertions } = await withIssuer();
    const signature = await signVoucher(person(4), badgesDomain(badges.address), voucher);
    for (const altered of [mirror(signature), compact(signature)]) {
      await assertions.revertWithCustomError(
        badges.write.mintWithVoucher([voucher, altered]),
        badges,
        "Badges_InvalidVoucherSignature",
      );
    }
    await badges.write.mintWithVoucher([voucher, signature]);
    for (const replayed of [signature, mirror(signature), compact(signature)]) {
      await assertions.revertWithCustomErrorWithArgs(
        badges.write.mintWithVoucher([voucher, replayed]),
        badges,
        "Badges_VoucherNonceMismatch",
        [0n, 1],
      );
    }
  });
});

describe("badge vouchers of a contract issuer (ERC-1271)", () => {
  it("behavior: are accepted when the contract accepts the signature", async () => {
    const { badges, assertions } = await withContractIssuer();
    const domain = badgesDomain(badges.address);
    await assertions.revertWithCustomError(
      badges.write.mintWithVoucher([voucher, await signVoucher(person(5), domain, voucher)]),
      badges,
      "Badges_InvalidVoucherSignature",
    );
    await badges.write.mintWithVoucher([voucher, await signVoucher(person(4), domain, voucher)]);
    assert.equal(await badges.read.isValid([voucher.account, TYPE]), true);
  });
});

describe("a badge handed to a contract that calls back", () => {
  it("behavior: the callee finds its badge held and its voucher spent", async () => {
    const { viem, badges, passport } = await withIssuer();
    const holder = await viem.deployContract("ReentrantAccount");
    const register = encodeFunctionData({ abi: passport.abi, functionName: "register", args: [1n] });
    await holder.write.execute([passport.address, register]);
    const mine = { ...voucher, account: holder.address };
    const signature = await signVoucher(person(4), badgesDomain(badges.address), mine);
    await holder.write.prepare([
      badges.address,
      encodeFunctionData({ abi: badges.abi, functionName: "mintWithVoucher", args: [mine, signature] }),
    ]);

    await badges.write.mintWithVoucher([mine, signature]);

    assert.equal(await holder.read.attempts(), 1n);
    assert.equal(await holder.read.successes(), 0n);
    assert.equal(
      await holder.read.outcome(),
      encodeErrorResult({ abi: badges.abi, errorName: "Badges_VoucherNonceMismatch", args: [0n, 1] }),
    );
    assert.equal((await badges.read.badgeTypeOf([TYPE])).supply, 1);
  });

  it("behavior: the callee cannot renew or double the badge with a second voucher", async () => {
    const { viem, badges, passport } = await withIssuer();
    const holder = await viem.deployContract("ReentrantAccount");
    await holder.write.execute([
      passport.address,
      encodeFunctionData({ abi: passport.abi, functionName: "register", args: [1n] }),
    ]);
    const first = { ...voucher, account: holder.address };
    const second = { ...first, nonce: 1n, value: 100n };
    const domain = badgesDomain(badges.address);
    const call = encodeFunctionData({
      abi: badges.abi,
      functionName: "mintWithVoucher",
      args: [second, await signVoucher(person(4), domain, second)],
    });
    await holder.write.prepare([badges.address, call]);

    await badges.write.mintWithVoucher([first, await signVoucher(person(4), domain, first)]);

    assert.equal(
      await holder.read.outcome(),
      encodeErrorResult({ abi: badges.abi, errorName: "Badges_AlreadyHeld", args: [holder.address, TYPE] }),
    );
    const { value, mints } = await badges.read.badgeOf([holder.address, TYPE]);
    assert.deepEqual([value, mints], [80n, 1]);
  });
});

/** The other signature that recovers the same signer: s mirrored at the group's order. */
function mirror(signature: Hex): Hex {
  const { r, s, yParity } = parseSignature(signature);
  const mirrored = `0x${(CURVE_ORDER - BigInt(s)).toString(16).padStart(64, "0")}` as const;
  return serializeSignature({ r, s: mirrored, yParity: yParity === 0 ? 1 : 0 });
}

/** The same signature in the 64 bytes of ERC-2098. */
function compact(signature: Hex): Hex {
  const { r, s, yParity } = parseSignature(signature);
  const packed = BigInt(s) | (BigInt(yParity) << 255n);
  return `${r}${packed.toString(16).padStart(64, "0")}`;
}
