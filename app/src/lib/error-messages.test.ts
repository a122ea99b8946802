import * as sdk from "@aura-protocol/sdk";
import { UserRejectedRequestError } from "viem";
import { describe, expect, it } from "vitest";

import { auraErrorMessages } from "./aura-error-messages.ts";
import { detailsOf, messageOf } from "./error-messages.ts";

const classes = Object.entries(sdk).filter(
  ([, value]) =>
    typeof value === "function" &&
    (value === sdk.AuraError || (value.prototype as unknown) instanceof sdk.AuraError),
);

describe("auraErrorMessages", () => {
  it("behavior: knows exactly the errors that the SDK exports", () => {
    expect(Object.keys(auraErrorMessages).toSorted()).toEqual(classes.map(([name]) => name).toSorted());
  });

  it.each(Object.entries(auraErrorMessages))(
    "behavior: %s has whole sentences",
    (_, { sentence, advice }) => {
      for (const text of [sentence, advice]) expect(text).toMatch(/^[A-Z].*[.]$/s);
    },
  );
});

describe("messageOf", () => {
  it("behavior: finds an error of the SDK by its name", () => {
    const error = new sdk.WrongChainError({ expected: 31337, actual: 1 });
    expect(messageOf(error)).toBe(auraErrorMessages.WrongChainError);
    expect(detailsOf(error)).toContain("31337");
  });

  it("behavior: looks behind wrappers", () => {
    const inner = new sdk.SubgraphUnavailableError();
    expect(messageOf(new Error("outer", { cause: inner }))).toBe(auraErrorMessages.SubgraphUnavailableError);
  });

  it("behavior: a wallet's own refusal speaks like the SDK's", () => {
    const error = new UserRejectedRequestError(new Error("no"));
    expect(messageOf(error)).toBe(auraErrorMessages.UserRejectedError);
  });

  it.each([new Error("x"), "x", null, undefined, 0])("error: %s gets the generic sentence", (error) => {
    expect(messageOf(error)).toBe(auraErrorMessages.UnexpectedError);
  });

  it("behavior: a chain of causes that bites its tail ends", () => {
    const one = new Error("one");
    const two = new Error("two", { cause: one });
    one.cause = two;
    expect(messageOf(one)).toBe(auraErrorMessages.UnexpectedError);
  });

  it("behavior: what has no details has none", () => {
    expect(detailsOf(new sdk.ProofCancelledError())).toBeNull();
    expect(detailsOf(undefined)).toBeNull();
    expect(detailsOf("thrown")).toBe("thrown");
  });
});
