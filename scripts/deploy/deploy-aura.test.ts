import { encodeFunctionData, type Address, type Hex } from "viem";
import { describe, expect, test } from "vitest";

import { readManifest } from "../../circuits/compiler/manifest.ts";
import { demoAccount } from "../seed/accounts.ts";
import { readArtifact } from "./artifact.ts";
import { LOCAL, readConfiguration, type Configuration } from "./configuration.ts";
import { deployAura } from "./deploy-aura.ts";
import { deployPlan } from "./deploy-plan.ts";
import { readDeployments } from "./deployments.ts";
import { describeDryRun } from "./dry-run.ts";
import { ensureProxy } from "./ensure-proxy.ts";
import { initialCalls, sendCalls, timelockBatch } from "./governance.ts";
import { makePlan } from "./plan.ts";
import { refuseWeakGovernance } from "./refuse-weak-governance.ts";
import { governed, testChain } from "./test-chain.ts";

const local = await readConfiguration(LOCAL);

async function deployed(configuration: Configuration) {
  const chain = await testChain();
  const deployment = await deployAura({ ...chain, configuration });
  const addressOf = (name: string): Address => deployment[name]?.address ?? "0x";
  async function read(name: string, functionName: string, args: readonly unknown[] = []): Promise<unknown> {
    const { abi } = await readArtifact(`${name}.sol`);
    return chain.publicClient.readContract({ abi, address: addressOf(name), functionName, args });
  }
  return { chain, deployment, addressOf, read };
}

describe("deployAura", () => {
  test("behavior: a fresh local chain gives the recorded addresses and blocks", async () => {
    const { deployment } = await deployed(local);
    expect(deployment).toEqual((await readDeployments())["31337"]?.contracts);
  });

  test("behavior: without a delay the multisig owns the contracts itself, and nobody attests yet", async () => {
    const { read } = await deployed(local);
    expect(await read("Badges", "owner")).toBe(local.multisig);
    expect(await read("ReputationRegistry", "owner")).toBe(local.multisig);
    expect(await read("ReputationRegistry", "quorum")).toBe(0);
  });

  test("error: development keys stay off chains that are not local, and nothing is sent", async () => {
    const chain = await testChain(10);
    const manifest = { ...readManifest(), development: true };
    await expect(
      deployAura({ ...chain, configuration: governed, allowEoaOwner: true, manifest }),
    ).rejects.toMatchObject({ name: "DevelopmentKeysError", chainId: 10 });
    expect(await chain.publicClient.getBlockNumber()).toBe(0n);
  });

  test("error: verifiers of other keys stay off every chain, and nothing is sent", async () => {
    const chain = await testChain();
    const { development, circuits } = readManifest();
    const { opening } = circuits;
    if (opening === undefined) throw new Error("The manifest lacks opening.");
    const verifier = { ...opening.verifier, bytecodeSha256: "0".repeat(64) };
    const manifest = { development, circuits: { ...circuits, opening: { ...opening, verifier } } };
    await expect(deployAura({ ...chain, configuration: local, manifest })).rejects.toMatchObject({
      name: "VerifierMismatchError",
      circuit: "opening",
    });
    expect(await chain.publicClient.getBlockNumber()).toBe(0n);
  });
});

describe("timelock", () => {
  test("behavior: the multisig acts on the contracts only through it, and only after the delay", async () => {
    const { chain, addressOf, read } = await deployed(governed);
    const plan = await makePlan(governed);
    const calls = initialCalls(plan, governed);
    const batch = timelockBatch(plan, calls, governed);
    if (batch === undefined) throw new Error("There is nothing to decide.");
    expect(await read("ReputationRegistry", "owner")).toBe(batch.timelock);
    expect(await read("Badges", "owner")).toBe(batch.timelock);
    const send = (to: Address, data: Hex, index = 5) =>
      chain.walletClient.sendTransaction({ account: demoAccount(index), to, data, chain: null });

    // Not by itself, not early, and nobody else at all.
    const { target, data } = calls[0] ?? { target: "0x", data: "0x" };
    await expect(send(target, data)).rejects.toThrow(/OwnableUnauthorizedAccount|reverted/);
    await expect(send(batch.timelock, batch.schedule, 0)).rejects.toThrow();
    await send(batch.timelock, batch.schedule);
    // The chain's clock goes on by itself: a busy machine may take minutes for a step.
    await chain.pass(governed.timelockDelay! - 900);
    await expect(send(batch.timelock, batch.execute)).rejects.toThrow();
    await chain.pass(900);
    await expect(send(batch.timelock, batch.execute, 0)).rejects.toThrow();
    expect(await read("ReputationRegistry", "quorum")).toBe(0);

    await send(batch.timelock, batch.execute);
    expect(await read("Passport", "renderer")).toBe(addressOf("PassportRenderer"));
    expect(await read("ReputationRegistry", "quorum")).toBe(2);
    expect(await read("ReputationRegistry", "isAttester", [demoAccount(1).address])).toBe(true);
    expect(addressOf("TimelockController")).toBe(batch.timelock);
  });

  test("behavior: the deployer has no part in it, and nobody administers it but itself", async () => {
    const { chain, addressOf } = await deployed(governed);
    const { abi } = await readArtifact("npm:@openzeppelin/contracts/governance/TimelockController.sol");
    const address = addressOf("TimelockController");
    const read = (functionName: string, args: readonly unknown[] = []) =>
      chain.publicClient.readContract({ abi, address, functionName, args });
    const admin = await read("DEFAULT_ADMIN_ROLE");
    for (const index of [0, 5])
      expect(await read("hasRole", [admin, demoAccount(index).address])).toBe(false);
    expect(await read("hasRole", [admin, address])).toBe(true);
    for (const role of ["PROPOSER_ROLE", "EXECUTOR_ROLE", "CANCELLER_ROLE"]) {
      expect(await read("hasRole", [await read(role), governed.multisig]), role).toBe(true);
      expect(await read("hasRole", [await read(role), demoAccount(0).address]), role).toBe(false);
    }
    expect(await read("getMinDelay")).toBe(BigInt(governed.timelockDelay ?? 0));
  });

  test("behavior: nothing to decide is no batch, and without a delay there is none", async () => {
    expect(timelockBatch(await makePlan(governed), [], governed)).toBeUndefined();
    const plan = await makePlan(local);
    expect(timelockBatch(plan, initialCalls(plan, local), local)).toBeUndefined();
  });

  test("behavior: where the deployer is the owner, its first decisions are sent", async () => {
    const { chain, addressOf, read } = await deployed(local);
    const plan = await makePlan(local);
    await sendCalls(chain, initialCalls(plan, local));
    expect(await read("Passport", "renderer")).toBe(addressOf("PassportRenderer"));
  });
});

describe("refuseWeakGovernance", () => {
  test("error: one key, unless that is wanted", async () => {
    const chain = await testChain(10);
    await expect(refuseWeakGovernance(chain, governed, false)).rejects.toMatchObject({
      name: "GovernanceError",
      chainId: 10,
      message: expect.stringContaining("--allow-eoa-owner") as string,
    });
    await expect(refuseWeakGovernance(chain, governed, true)).resolves.toBeUndefined();
    await chain.setCode(governed.multisig, "0x00");
    await expect(refuseWeakGovernance(chain, governed, false)).resolves.toBeUndefined();
  });

  test("error: decisions without notice, whoever takes them", async () => {
    const chain = await testChain(10);
    await chain.setCode(governed.multisig, "0x00");
    await expect(refuseWeakGovernance(chain, { ...governed, timelockDelay: null }, true)).rejects.toThrow(
      /no timelockDelay/,
    );
  });

  test("behavior: a local chain is anybody's", async () => {
    await expect(refuseWeakGovernance(await testChain(), local, false)).resolves.toBeUndefined();
  });
});

describe("describeDryRun", () => {
  test("behavior: names addresses, arguments, gas and refusals, and sends nothing", async () => {
    const chain = await testChain(10);
    const { lines, refusals } = await describeDryRun({
      ...chain,
      configuration: governed,
      allowEoaOwner: false,
    });
    const text = lines.join("\n");
    const { steps } = await makePlan(governed);
    for (const { name, address } of steps)
      expect(text).toMatch(new RegExp(`${name} ${address} about \\d+ gas`));
    expect(text).toContain('  proposers: ["0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc"]');
    expect(text).toContain("to be created, for 0.01");
    expect(text).toContain("ReputationRegistry.setQuorum(2)");
    expect(refusals.map(({ name }) => name)).toEqual(["DevelopmentKeysError", "GovernanceError"]);
    expect(await chain.publicClient.getBlockNumber()).toBe(0n);
  });

  test("behavior: says what stands already", async () => {
    const chain = await testChain(10);
    await ensureProxy(chain);
    const plan = await makePlan(governed);
    await deployPlan({ ...chain, plan });
    const { lines } = await describeDryRun({ ...chain, configuration: governed, allowEoaOwner: false });
    expect(lines.filter((line) => line.endsWith("stands already"))).toHaveLength(plan.steps.length);
    expect(lines.some((line) => line.startsWith("About 0 gas in all"))).toBe(true);
  });
});

describe("readArtifact", () => {
  test("error: what was not built is named, with the command that builds it", async () => {
    await expect(readArtifact("Missing.sol")).rejects.toThrow(/contracts\/Missing\.sol.*hardhat build/);
  });
});

test("behavior: a function of the owner is encoded as its contract takes it", async () => {
  const calls = initialCalls(await makePlan(governed), governed);
  const first = calls.find(({ functionName }) => functionName === "setAttester");
  const { abi } = await readArtifact("ReputationRegistry.sol");
  const args = [demoAccount(1).address, true];
  expect(first?.data).toBe(encodeFunctionData({ abi, functionName: "setAttester", args }));
});
