import { describe, expect, it } from "vitest";

import { parseVoucherFragment, voucherLink, type SignedVoucher } from "./voucher-link.ts";

const signed: SignedVoucher = {
  voucher: {
    badgeType: 0n,
    account: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    value: 0n,
    nonce: 2n ** 256n - 1n,
    deadline: 2 ** 40 - 1,
  },
  signature: `0x${"ab".repeat(65)}`,
};

const fragmentOf = (value: unknown) => `#${Buffer.from(JSON.stringify(value)).toString("base64url")}`;
const plain = {
  voucher: { badgeType: "1", account: signed.voucher.account, value: "100", nonce: "7", deadline: 5 },
  signature: signed.signature,
};

describe("voucherLink", () => {
  it("behavior: comes back as it went, zeros and extremes included", () => {
    const [path, fragment] = voucherLink(signed).split("#");
    expect(path).toBe("/badges/claim");
    expect(parseVoucherFragment(`#${fragment}`)).toEqual(signed);
    expect(parseVoucherFragment(fragment ?? "")).toEqual(signed);
  });

  it("behavior: uses only characters that survive in an address", () => {
    expect(voucherLink(signed)).toMatch(/^\/badges\/claim#[\w-]+$/);
  });
});

describe("parseVoucherFragment", () => {
  it("behavior: reads what another program wrote", () => {
    expect(parseVoucherFragment(fragmentOf(plain))?.voucher.value).toBe(100n);
  });

  it.each(["", "#", "#%%%", "#bm90IGpzb24", "#AAAA"])("error: %j is no voucher", (fragment) => {
    expect(parseVoucherFragment(fragment)).toBeNull();
  });

  it.each([
    ["badgeType", "-1"],
    ["badgeType", "0x1"],
    ["badgeType", 1],
    ["account", "0x1234"],
    ["value", (2n ** 64n).toString()],
    ["nonce", (2n ** 256n).toString()],
    ["deadline", "5"],
    ["deadline", -1],
    ["deadline", 2 ** 40],
    ["deadline", 1.5],
  ])("error: refuses %s = %j", (field, value) => {
    expect(
      parseVoucherFragment(fragmentOf({ ...plain, voucher: { ...plain.voucher, [field]: value } })),
    ).toBeNull();
  });

  it("error: refuses a signature that is not hexadecimal", () => {
    expect(parseVoucherFragment(fragmentOf({ ...plain, signature: "0xzz" }))).toBeNull();
  });
});
