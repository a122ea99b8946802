import * as sdk from "@aura-protocol/sdk";
import { describe, expect, it } from "vitest";

import * as own from "../errors.ts";
import { exitCodeNames, exitCodeOf, exitCodes } from "./exitCodes.ts";

const { AuraError, ContractRevertError } = sdk;

/** Every error class that a module exports. */
function errorsOf(module: object): (typeof AuraError)[] {
  return (Object.values(module) as unknown[]).filter(
    (value): value is typeof AuraError =>
      typeof value === "function" && (value as typeof AuraError).prototype instanceof AuraError,
  );
}

function isRevert(prototype: object): boolean {
  return prototype === ContractRevertError.prototype || prototype instanceof ContractRevertError;
}

describe("exit codes", () => {
  it("behavior: every error of the SDK and of this package is thought of", () => {
    const unthought = [...errorsOf(sdk), ...errorsOf(own)]
      .filter(({ prototype }) => !isRevert(prototype))
      .map(({ name }) => name)
      .filter((name) => !Object.hasOwn(exitCodeNames, name));
    expect(unthought).toEqual([]);
  });

  it("behavior: nothing is thought of that does not exist", () => {
    const names = new Set([...errorsOf(sdk), ...errorsOf(own)].map(({ name }) => name));
    expect(Object.keys(exitCodeNames).filter((name) => !names.has(name))).toEqual([]);
  });

  it("behavior: refusals of contracts are one family", () => {
    const revert = { errorName: undefined, args: {} };
    expect(exitCodeOf(new ContractRevertError(revert))).toBe(exitCodes.contract);
    expect(exitCodeOf(new sdk.NullifierSpentError(revert))).toBe(exitCodes.contract);
  });

  it("behavior: what nobody foresaw has a code of its own", () => {
    expect(exitCodeOf(new TypeError("x"))).toBe(exitCodes.unexpected);
    expect(exitCodeOf("a text")).toBe(exitCodes.unexpected);
    expect(exitCodeOf(Object.assign(new Error("x"), { name: "constructor" }))).toBe(exitCodes.unexpected);
  });

  it("behavior: no two meanings share a code", () => {
    const codes = Object.values(exitCodes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
