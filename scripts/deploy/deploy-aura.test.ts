import { network } from "hardhat";
import { createPublicClient, createWalletClient, custom, getAddress, type Address } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { describe, expect, test } from "vitest";

import { readArtifact } from "./artifact.ts";
import { deployAura, localConfig, type RegistryConfig } from "./deploy-aura.ts";
import { readDeployments } from "./deployments.ts";

const account = mnemonicToAccount("test test test test test test test test test test test junk");
const owner = getAddress("0x00000000000000000000000000000000000000a1");

/** A fresh chain in this process. */
async function chain(chainId = 31337) {
  const { provider } = await network.create({ network: "node", override: { chainId } });
  const transport = custom(provider);
  return {
    publicClient: createPublicClient({ transport }),
    walletClient: createWalletClient({ account, transport }),
  };
}

async function deployed(config: RegistryConfig = localConfig) {
  const clients = await chain();
  const deployment = await deployAura({ ...clients, owner, config });
  async function read(name: string, functionName: string, args: readonly unknown[] = []): Promise<unknown> {
    const { abi } = await readArtifact(`${name}.sol`);
    const address = deployment[name]?.address as Address;
    return clients.publicClient.readContract({ abi, address, functionName, args });
  }
  return { deployment, read };
}

describe("deployAura", () => {
  test("behavior: a fresh local chain gives the recorded addresses and blocks", async () => {
    const { deployment } = await deployed();
    expect(deployment).toEqual((await readDeployments())["31337"]?.contracts);
  });

  test("behavior: the owner is not the deployer, and nobody attests yet", async () => {
    const { read } = await deployed();
    expect(await read("Badges", "owner")).toBe(owner);
    expect(await read("ReputationRegistry", "owner")).toBe(owner);
    expect(await read("ReputationRegistry", "quorum")).toBe(0);
  });

  test("behavior: every contract stands, within the size limit", async () => {
    const { deployment } = await deployed();
    expect(Object.keys(deployment)).toEqual([
      "Passport",
      "Vouches",
      "Badges",
      "Tickets",
      "ReputationVerifier",
      "ReputationRegistry",
    ]);
    for (const name of Object.keys(deployment)) {
      const folder = name === "ReputationVerifier" ? "verifiers/generated/" : "";
      const { deployedBytecode } = await readArtifact(`${folder}${name}.sol`);
      expect((deployedBytecode.length - 2) / 2, name).toBeLessThanOrEqual(24_576);
    }
  });

  test("error: development keys stay off chains that are not local, and nothing is sent", async () => {
    const clients = await chain(10);
    await expect(deployAura({ ...clients, owner, config: localConfig })).rejects.toMatchObject({
      name: "DevelopmentKeysError",
      chainId: 10,
    });
    expect(await clients.publicClient.getTransactionCount({ address: account.address })).toBe(0);
  });
});

describe("readArtifact", () => {
  test("error: what was not built is named, with the command that builds it", async () => {
    await expect(readArtifact("Missing.sol")).rejects.toThrow(/contracts\/Missing\.sol.*hardhat build/);
  });
});
