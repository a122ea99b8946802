import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { network } from "hardhat";
import { keccak256, stringToHex, type Address } from "viem";

import { fixture } from "../support/fixture.ts";
import { packMinima, readVectors, type ReputationCase } from "../support/vectors.ts";

interface StatementCase {
  readonly name: string;
  readonly weights: readonly [number, number, number, number, number, number];
  readonly tierBounds: readonly [number, number, number, number];
  readonly tier: number;
  readonly minima: string;
  readonly statement: string;
}

interface ScopeCase {
  readonly chainId: number;
  readonly registry: Address;
  readonly epochId: string;
  readonly scope: string;
}

interface MessageCase {
  readonly account: Address;
  readonly message: string;
}

const sdk = "sdk/core/test/vectors";
const circuits = await readVectors<{ cases: readonly ReputationCase[] }>(
  "circuits/test/vectors/reputation.json",
);
const statements = await readVectors<{ cases: readonly StatementCase[] }>(`${sdk}/statement.json`);
const scopes = await readVectors<{ cases: readonly ScopeCase[] }>(`${sdk}/scope.json`);
const messages = await readVectors<{ cases: readonly MessageCase[] }>(`${sdk}/message.json`);
const formula = await readVectors<{ canonicalJson: string; formulaId: string }>(`${sdk}/formula.json`);

const deployed = fixture(() => Promise.resolve());

describe("vectors shared with TypeScript and Circom", () => {
  it("behavior: none is empty", () => {
    for (const { cases } of [circuits, statements, scopes, messages]) assert.ok(cases.length > 2);
  });

  it("behavior: statements are packed the same", async () => {
    const { registry } = await deployed();
    for (const { name, weights, tierBounds, tier, minima, statement } of statements.cases) {
      const id = keccak256(stringToHex(name));
      await registry.write.registerFormula([id, weights, tierBounds, ""]);
      const packed = await registry.read.statementOf([id, tier, BigInt(minima)]);
      assert.equal(packed, BigInt(statement), name);
    }
  });

  it("behavior: the circuit's minima and weights are packed the same", async () => {
    const { registry } = await deployed();
    for (const profile of circuits.cases) {
      const [a, b, c, d, e, f] = profile.weights;
      if ([a, b, c, d, e, f].reduce((sum, weight) => sum + Number(weight), 0) !== 10_000) continue;
      const id = keccak256(stringToHex(profile.name));
      const low = BigInt(profile.statement) & ((1n << 84n) - 1n);
      await registry.write.registerFormula([id, [+a, +b, +c, +d, +e, +f], [550, 650, 750, 850], ""]);
      const packed = await registry.read.statementOf([id, 0, packMinima(profile)]);
      assert.equal(packed & ((1n << 84n) - 1n), low, profile.name);
      assert.equal(packed >> 108n, BigInt(profile.statement) >> 108n, profile.name);
    }
  });

  it("behavior: scopes are the same on every chain, wherever the registry stands", async () => {
    const { registry, publicClient } = await deployed();
    const code = await publicClient.getCode({ address: registry.address });
    assert.ok(code);
    const ofProofs = circuits.cases.map(({ context, scope }) => ({
      ...context,
      chainId: Number(context.chainId),
      scope,
    }));
    // Code cannot be put where a precompile stands.
    const cases = [...scopes.cases, ...ofProofs].filter((scope) => BigInt(scope.registry) > 0xffffn);
    const chains = new Set(cases.map((scope) => scope.chainId));
    assert.ok(chains.size > 1);
    for (const chainId of chains) {
      const { viem, networkHelpers } = await network.create({ network: "node", override: { chainId } });
      for (const { registry: address, epochId, scope } of cases.filter((here) => here.chainId === chainId)) {
        await networkHelpers.setCode(address, code);
        const moved = await viem.getContractAt("ReputationRegistry", address);
        const found = await moved.read.scopeOf([BigInt(epochId)]);
        assert.equal(found, BigInt(scope), `${chainId} ${address} ${epochId}`);
      }
    }
  });

  it("behavior: messages are the same", async () => {
    const { registry } = await deployed();
    for (const { account, message } of messages.cases) {
      assert.equal(await registry.read.messageOf([account]), BigInt(message), account);
    }
    for (const { context, message } of circuits.cases) {
      assert.equal(await registry.read.messageOf([context.account]), BigInt(message), context.account);
    }
  });

  it("behavior: the formula's id is the hash of its canonical JSON, and its terms are accepted", async () => {
    const { registry } = await deployed();
    const { canonicalJson, formulaId } = formula;
    assert.equal(keccak256(stringToHex(canonicalJson)), formulaId);
    const { weights, tierBounds } = JSON.parse(canonicalJson) as {
      weights: Record<"humanity" | "badges" | "social" | "onchain" | "network" | "temporal", number>;
      tierBounds: readonly [number, number, number, number];
    };
    const { humanity, badges, social, onchain, network, temporal } = weights;
    const inOrder = [humanity, badges, social, onchain, network, temporal] as const;
    await registry.write.registerFormula([keccak256(stringToHex(canonicalJson)), inOrder, tierBounds, ""]);
    const stored = await registry.read.formulaOf([keccak256(stringToHex(canonicalJson))]);
    assert.deepEqual([stored.weights, stored.tierBounds], [inOrder, tierBounds]);
  });
});
