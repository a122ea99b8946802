import { bytesToHex, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";

import { InvalidSignatureError } from "../errors/identity.ts";
import { canonicalSignature } from "./canonicalSignature.ts";

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const word = (value: bigint) => value.toString(16).padStart(64, "0");
const hex = (r: bigint, s: bigint, v: string): Hex => `0x${word(r)}${word(s)}${v}`;

describe("canonicalSignature", () => {
  const low = canonicalSignature(hex(5n, 7n, "1b"));

  it("behavior: is r and s", () => {
    expect(bytesToHex(low.bytes)).toBe(`0x${word(5n)}${word(7n)}`);
    expect(low.hex).toBe(hex(5n, 7n, "1b"));
  });

  it.each<[string, Hex]>([
    ["v counted from 0", hex(5n, 7n, "00")],
    ["the other parity", hex(5n, 7n, "1c")],
    ["the higher s", hex(5n, ORDER - 7n, "1c")],
    ["64 bytes with even parity", `0x${word(5n)}${word(7n)}`],
    ["64 bytes with odd parity", `0x${word(5n)}${word(7n | (1n << 255n))}`],
    ["capitals", hex(5n, 7n, "1B")],
  ])("behavior: %s makes no difference", (_, signature) => {
    expect(canonicalSignature(signature).bytes).toEqual(low.bytes);
  });

  it("behavior: keeps the parity for recovery", () => {
    expect(canonicalSignature(hex(5n, 7n, "01")).hex).toBe(hex(5n, 7n, "1c"));
    expect(canonicalSignature(`0x${word(5n)}${word(7n | (1n << 255n))}`).hex).toBe(hex(5n, 7n, "1c"));
  });

  it("behavior: takes the edges of the ranges", () => {
    expect(() => canonicalSignature(hex(1n, ORDER - 1n, "1b"))).not.toThrow();
    expect(() => canonicalSignature(hex(ORDER - 1n, 1n, "1b"))).not.toThrow();
  });

  it("behavior: leaves a real signature as it is", async () => {
    const account = privateKeyToAccount(`0x${word(1n)}`);
    const signature = await account.signMessage({ message: "x" });
    expect(canonicalSignature(signature).hex).toBe(signature);
  });

  it.each<[string, Hex]>([
    ["nothing", "0x"],
    ["63 bytes", `0x${"11".repeat(63)}`],
    ["66 bytes", `0x${"11".repeat(66)}`],
    ["r of 0", hex(0n, 7n, "1b")],
    ["s of 0", hex(5n, 0n, "1b")],
    ["r of the order", hex(ORDER, 7n, "1b")],
    ["s of the order", hex(5n, ORDER, "1b")],
    ["v of 2", hex(5n, 7n, "02")],
    ["letters", "0xzz"],
    ["no prefix", "11" as Hex],
  ])("error: %s", (_, signature) => {
    expect(() => canonicalSignature(signature)).toThrow(InvalidSignatureError);
  });
});
