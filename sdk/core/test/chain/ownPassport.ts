import type { Abi, Address, Hex } from "viem";
import { hardhat } from "viem/chains";

import type { AuraClient } from "../../src/client/createAuraClient.ts";
import type { DeployedContract } from "../../src/types/Deployment.ts";
import { readJson } from "../support/readJson.ts";

type Deployed = Readonly<
  Record<string, { contracts: Readonly<Record<"SemaphoreVerifier" | "PoseidonT3", DeployedContract>> }>
>;

const deployments = readJson<Deployed>("contracts/generated/deployments.json");
const { abi, bytecode } = readJson<{ abi: Abi; bytecode: Hex }>(
  "artifacts/contracts/Passport.sol/Passport.json",
);

/**
 * Deploys other passports beside Aura's own, whose moves take time.
 *
 * @param owner Pays and owns them.
 * @param config.rebindDelay Seconds from the start of a move until it can be confirmed.
 * @returns Makes a client one of these passports.
 */
export async function ownPassport(
  owner: AuraClient,
  { rebindDelay }: { rebindDelay: number },
): Promise<(client: AuraClient) => AuraClient> {
  const { wallet, chain } = owner;
  const { SemaphoreVerifier, PoseidonT3 } = (deployments[String(hardhat.id)] as Deployed[string]).contracts;
  if (wallet?.account === undefined) throw new Error("The owner needs a wallet.");
  const { account } = wallet;
  const config = { rebindDelay, rootGrace: 3600 };
  const args = [account.address, SemaphoreVerifier.address, PoseidonT3.address, config];
  const hash = await wallet.deployContract({ abi, bytecode, args, chain, account });
  const { contractAddress } = await owner.public.waitForTransactionReceipt({ hash });
  const Passport = { address: contractAddress as Address, blockNumber: 0 };
  return (client) => ({
    ...client,
    deployment: { ...client.deployment, contracts: { ...client.deployment.contracts, Passport } },
  });
}
