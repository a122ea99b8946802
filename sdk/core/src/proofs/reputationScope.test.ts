import type { Address } from "viem";
import { describe, expect, it } from "vitest";

import { readVectors } from "../../test/support/readJson.ts";
import { reputationCases } from "../../test/support/reputationCases.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { reputationScope } from "./reputationScope.ts";

type Case = { chainId: number; registry: Address; epochId: string; scope: string };

const { cases } = readVectors<{ cases: Case[] }>("scope");

describe("reputationScope", () => {
  it.each(cases)("vector: chain $chainId, registry $registry, epoch $epochId", (given) => {
    const { chainId, registry, epochId, scope } = given;
    expect(reputationScope({ chainId, registry, epochId: BigInt(epochId) })).toBe(BigInt(scope));
    expect(BigInt(scope)).toBeLessThan(FIELD_ORDER);
  });

  it.each(reputationCases)("vector: the circuit's $name", ({ context, scope }) => {
    const { chainId, registry, epochId } = context;
    expect(reputationScope({ chainId: Number(chainId), registry, epochId: BigInt(epochId) })).toBe(
      BigInt(scope),
    );
  });

  it("behavior: chain, registry and epoch each make another scope", () => {
    const scopes = cases.map(({ scope }) => scope);
    expect(new Set(scopes).size).toBe(scopes.length);
  });
});
