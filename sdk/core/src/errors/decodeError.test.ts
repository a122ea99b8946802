import { encodeErrorResult, UserRejectedRequestError, type Abi, type AbiParameter } from "viem";
import { describe, expect, it } from "vitest";

import { AuraError } from "./base.ts";
import { ContractRevertError } from "./contract.ts";
import { decodeError, decodeRevert } from "./decodeError.ts";
import { solidityErrors } from "./solidityErrors.ts";
import { solidityErrorsAbi } from "./solidityErrorsAbi.ts";

const ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const decode = (error: unknown): AuraError => decodeError(error, { chainId: 31337 });
const named = (name: string, fields: object = {}): Error =>
  Object.assign(new Error(name), { name, ...fields });

/** A value that a parameter of this type may have. */
function sample({ type }: AbiParameter): unknown {
  if (type === "address") return ADDRESS;
  if (type === "string") return "text";
  if (type.startsWith("bytes")) return `0x${"ab".repeat(32)}`;
  const bits = Number(type.slice("uint".length));
  return bits > 48 ? 3n : 3;
}

describe("every Solidity error", () => {
  it.each(solidityErrorsAbi.map((item) => [item.name, item] as const))("%s has its class", (name, item) => {
    const args = item.inputs.map(sample);
    const abi: Abi = [item];
    const data = encodeErrorResult({ abi, errorName: name, args });
    const error = decodeRevert(data);
    expect(error).toBeInstanceOf(solidityErrors[name]);
    expect(error).toBeInstanceOf(ContractRevertError);
    expect(error.constructor).not.toBe(ContractRevertError);
    expect(error.name).toBe(error.constructor.name);
    expect(error.errorName).toBe(name);
    expect(error.args).toEqual(
      Object.fromEntries(item.inputs.map((input, index) => [input.name, args[index]])),
    );
    expect(error.shortMessage).toMatch(/^[A-Z].*\.$/);
    expect(error.shortMessage).not.toMatch(/_|0x|undefined/);
  });

  it("behavior: there are errors of every contract", () => {
    const prefixes = new Set(solidityErrorsAbi.map(({ name }) => name.split("_")[0]));
    for (const prefix of [
      "Passport",
      "Vouches",
      "Badges",
      "Tickets",
      "Registry",
      "Minter",
      "CredentialMinter",
    ])
      expect(prefixes).toContain(prefix);
  });
});

describe("decodeError", () => {
  const item = solidityErrorsAbi.find(({ name }) => name === "Badges_VoucherExpired");
  const data = encodeErrorResult({ abi: solidityErrorsAbi, errorName: "Badges_VoucherExpired", args: [0] });

  it("behavior: finds revert data wherever nodes and viem put it", () => {
    expect(item).toBeDefined();
    for (const carrier of [
      { raw: data },
      { data },
      { data: { data } },
      { cause: named("inner", { data: { data } }) },
      { data: { errorName: "decoded" }, raw: data },
    ]) {
      expect(decode(named("outer", carrier))).toMatchObject({
        name: "VoucherExpiredError",
        args: { deadline: 0 },
        details: "Badges_VoucherExpired(deadline: 0)",
      });
    }
  });

  it("behavior: passes on what is decoded already", () => {
    const error = new AuraError("mine");
    expect(decode(error)).toBe(error);
  });

  it("behavior: a revert's own words and panics are unknown reasons, with their text", () => {
    const text = encodeErrorResult({
      abi: [{ type: "error", name: "Error", inputs: [{ name: "message", type: "string" }] }],
      args: ["no luck"],
    });
    expect(decode(named("x", { data: text }))).toMatchObject({
      name: "ContractRevertError",
      errorName: "Error",
      details: "Error(message: no luck)",
    });
    expect(decode(named("x", { data: "0xdeadbeef" }))).toMatchObject({
      name: "ContractRevertError",
      errorName: undefined,
    });
    expect(decode(named("x", { cause: named("ExecutionRevertedError") }))).toMatchObject({
      name: "ContractRevertError",
      errorName: undefined,
    });
  });

  it.each([
    ["UserRejectedError", new UserRejectedRequestError(new Error("denied"))],
    ["UserRejectedError", named("x", { code: 4001 })],
    ["UserRejectedError", named("x", { cause: { code: 5000 } })],
    ["UserRejectedError", named("x", { code: "ACTION_REJECTED" })],
    ["WrongChainError", named("x", { cause: named("ChainMismatchError") })],
    ["WalletRequiredError", named("AccountNotFoundError")],
    ["InsufficientFundsError", named("x", { cause: named("InsufficientFundsError") })],
    ["InsufficientFundsError", new Error("Sender doesn't have enough funds to send tx.")],
    ["ReceiptTimeoutError", named("WaitForTransactionReceiptTimeoutError")],
    ["RpcUnavailableError", named("x", { cause: named("HttpRequestError") })],
    ["RpcUnavailableError", named("TimeoutError")],
    ["RpcUnavailableError", named("x", { code: 4900 })],
    ["ContractMissingError", named("ContractFunctionZeroDataError")],
    ["UnexpectedError", new TypeError("x is not a function")],
    ["UnexpectedError", "a text"],
    ["UnexpectedError", undefined],
    ["UnexpectedError", named("x", { code: 0, data: "0x" })],
  ])("behavior: gives %s its name", (name, thrown) => {
    const error = decode(thrown);
    expect(error.name).toBe(name);
    expect(error.shortMessage).toMatch(/^[A-Z].*\.$/);
    expect(error.cause).toBe(thrown);
  });

  it("behavior: ends on circles of causes", () => {
    const error = new Error("round");
    error.cause = error;
    expect(decode(error).name).toBe("UnexpectedError");
  });
});
