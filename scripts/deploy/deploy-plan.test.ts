import { keccak256, type Hex } from "viem";
import { beforeAll, describe, expect, test } from "vitest";

import { predictAddress, PROXY, SALT } from "./create2.ts";
import { deployPlan, type Outcome } from "./deploy-plan.ts";
import { ensureProxy } from "./ensure-proxy.ts";
import { makePlan, type Plan } from "./plan.ts";
import { simulate, type Simulation } from "./simulate.ts";
import { governed, testChain } from "./test-chain.ts";

let plan: Plan;
let simulation: Simulation;
beforeAll(async () => {
  plan = await makePlan(governed);
  simulation = await simulate(plan, 10);
});

async function preparedChain(chainId: number, payer?: number) {
  const chain = await testChain(chainId, payer);
  await ensureProxy(chain);
  return chain;
}

describe("predictAddress", () => {
  test("behavior: agrees with the published address of a published contract", () => {
    const poseidon = plan.steps.find(({ name }) => name === "PoseidonT3");
    expect(poseidon?.address).toBe("0x3333333C0A88F9BE4fd23ed0536F9B6c427e3B93");
  });

  test("behavior: another salt or another byte of code is another address", () => {
    const addresses = [predictAddress("0x00"), predictAddress("0x01"), predictAddress("0x00", "0x01")];
    expect(new Set(addresses).size).toBe(3);
    expect(SALT).toBe("0x8997891e76df4cde3b5507ed77124a888a5d5df78e01b1b073d711d997aa7316");
  });
});

describe("deployPlan", () => {
  test("behavior: two chains and two deployers, the same addresses and the code that was simulated", async () => {
    const chains = [await preparedChain(10), await preparedChain(8453, 7)];
    for (const chain of chains) {
      const chainId = await chain.publicClient.getChainId();
      const { codeHashes } = await simulate(plan, chainId);
      const deployment = await deployPlan({ ...chain, plan, codeHashes });
      expect(Object.entries(deployment).map(([name, { address }]) => [name, address])).toEqual(
        plan.steps.map(({ name, address }) => [name, address]),
      );
    }
  });

  test("behavior: every contract stands, within the size limit", async () => {
    const chain = await preparedChain(10);
    await deployPlan({ ...chain, plan });
    for (const { name, address } of plan.steps) {
      const code = (await chain.publicClient.getCode({ address })) ?? "0x";
      expect((code.length - 2) / 2, name).toBeGreaterThan(0);
      expect((code.length - 2) / 2, name).toBeLessThanOrEqual(24_576);
    }
  });

  test("behavior: what stands is left, by its recorded block or the one found", async () => {
    const chain = await preparedChain(10);
    const first = await deployPlan({ ...chain, plan });
    const height = await chain.publicClient.getBlockNumber();
    const outcomes: Outcome[] = [];
    const onStep = (outcome: Outcome) => void outcomes.push(outcome);
    expect(await deployPlan({ ...chain, plan, onStep })).toEqual(first);
    expect(outcomes.every(({ gasUsed }) => gasUsed === undefined)).toBe(true);
    const recorded = { Passport: { address: first["Passport"]?.address ?? "0x", blockNumber: 4711 } };
    const again = await deployPlan({ ...chain, plan, known: recorded });
    expect(again["Passport"]?.blockNumber).toBe(4711);
    expect(await chain.publicClient.getBlockNumber()).toBe(height);
  });

  test("behavior: an interrupted run is continued by another deployer", async () => {
    const chain = await preparedChain(10);
    const stop = ({ name }: Outcome) => {
      if (name === "Passport") throw new Error("interrupted");
    };
    await expect(deployPlan({ ...chain, plan, onStep: stop })).rejects.toThrow("interrupted");
    const standing: string[] = [];
    const { walletClient } = await testChain(10, 9);
    await deployPlan({
      ...chain,
      walletClient: { ...chain.walletClient, account: walletClient.account },
      plan,
      codeHashes: simulation.codeHashes,
      onStep: ({ name, gasUsed }) => void (gasUsed === undefined && standing.push(name)),
    });
    expect(standing).toEqual(["TimelockController", "PoseidonT3", "SemaphoreVerifier", "Passport"]);
  });

  test("error: other code in a contract's place, and nothing after it is deployed", async () => {
    const chain = await preparedChain(10);
    const [first, second] = plan.steps;
    await chain.setCode(first?.address ?? "0x", "0x00");
    await expect(deployPlan({ ...chain, plan, codeHashes: simulation.codeHashes })).rejects.toMatchObject({
      name: "CodeMismatchError",
      contract: first?.name,
      address: first?.address,
    });
    expect(await chain.publicClient.getCode({ address: second?.address ?? "0x" })).toBeUndefined();
  });

  test("error: a creation that reverts names its contract, and nothing is sent", async () => {
    const chain = await preparedChain(10);
    const height = await chain.publicClient.getBlockNumber();
    const [step] = plan.steps;
    const broken = { ...plan, steps: [{ ...step, creationCode: "0x5f5ffd" } as Plan["steps"][number]] };
    await expect(deployPlan({ ...chain, plan: broken })).rejects.toMatchObject({
      name: "DeploymentFailedError",
      contract: step?.name,
      hash: undefined,
    });
    expect(await chain.publicClient.getBlockNumber()).toBe(height);
  });

  test("error: a transaction that leaves no contract names itself", async () => {
    const chain = await preparedChain(10);
    const [step] = plan.steps;
    // Creates something, but not there.
    const elsewhere = { ...plan, steps: [{ ...step, creationCode: "0x60015ff3" } as Plan["steps"][number]] };
    await expect(deployPlan({ ...chain, plan: elsewhere })).rejects.toThrow(
      /The deployment of TimelockController failed in transaction 0x[0-9a-f]{64}\./,
    );
  });
});

describe("simulate", () => {
  test("behavior: tells gas and the hash of the code, immutables filled in", async () => {
    const chain = await preparedChain(10);
    await deployPlan({ ...chain, plan });
    const registry = plan.steps.find(({ name }) => name === "ReputationRegistry");
    const code = await chain.publicClient.getCode({ address: registry?.address ?? "0x" });
    expect(simulation.codeHashes.get("ReputationRegistry")).toBe(keccak256(code ?? "0x"));
    expect([...simulation.gas.keys()]).toEqual(plan.steps.map(({ name }) => name));
  });

  test("behavior: has the contracts that the protocol refers to", async () => {
    const external = new Map<Hex, Hex>([[PROXY.address, PROXY.code]]);
    const { deployment } = await simulate({ ...plan, steps: plan.steps.slice(0, 1) }, 10, external);
    expect(deployment["TimelockController"]?.blockNumber).toBe(1);
  });
});
