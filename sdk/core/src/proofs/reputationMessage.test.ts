import type { Address } from "viem";
import { describe, expect, it } from "vitest";

import { readVectors } from "../../test/support/readJson.ts";
import { reputationCases } from "../../test/support/reputationCases.ts";
import { reputationMessage } from "./reputationMessage.ts";

const { cases } = readVectors<{ cases: { account: Address; message: string }[] }>("message");

describe("reputationMessage", () => {
  it.each(cases)("vector: $account", ({ account, message }) => {
    expect(reputationMessage(account)).toBe(BigInt(message));
  });

  it.each(reputationCases)("vector: the circuit's $name", ({ context, message }) => {
    expect(reputationMessage(context.account)).toBe(BigInt(message));
  });
});
