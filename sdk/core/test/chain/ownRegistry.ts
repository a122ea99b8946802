import type { Abi, Hex } from "viem";
import { hardhat } from "viem/chains";

import { registerFormula } from "../../src/actions/registerFormula.ts";
import { setAttester } from "../../src/actions/setAttester.ts";
import { setQuorum } from "../../src/actions/setQuorum.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { formulaV1 } from "../../src/reputation/formula.v1.ts";
import type { DeployedContract } from "../../src/types/Deployment.ts";
import { readJson } from "../support/readJson.ts";
import { accountOf, done } from "./chain.ts";

type Deployed = Readonly<
  Record<string, { contracts: Readonly<Record<"ReputationVerifier" | "LeafJudge", DeployedContract>> }>
>;

const deployments = readJson<Deployed>("contracts/generated/deployments.json");
const { abi, bytecode } = readJson<{ abi: Abi; bytecode: Hex }>(
  "artifacts/contracts/ReputationRegistry.sol/ReputationRegistry.json",
);

/**
 * Deploys another registry beside Aura's own, with two attesters who must both sign, and the formula in force.
 *
 * @param owner Pays and owns it.
 * @returns Makes a client one of this registry.
 */
export async function ownRegistry(
  owner: AuraClient,
  { attesters, challengeWindow }: { attesters: readonly number[]; challengeWindow: number },
): Promise<(client: AuraClient) => AuraClient> {
  const { wallet, deployment, chain } = owner;
  const { ReputationVerifier, LeafJudge } = (deployments[String(hardhat.id)] as Deployed[string]).contracts;
  if (wallet?.account === undefined) throw new Error("The owner needs a wallet.");
  const config = {
    formulaDelay: 0,
    challengeWindow,
    rootGrace: 3600,
    tierValidity: 3600,
    epochBond: 5n,
    challengeBond: 3n,
  };
  const args = [wallet.account.address, ReputationVerifier.address, LeafJudge.address, config];
  const hash = await wallet.deployContract({ abi, bytecode, args, chain, account: wallet.account });
  const { contractAddress } = await owner.public.waitForTransactionReceipt({ hash });
  const registry = { ...deployment.contracts.ReputationRegistry, address: contractAddress as Hex };
  const ofRegistry = (client: AuraClient): AuraClient => ({
    ...client,
    deployment: { ...deployment, contracts: { ...deployment.contracts, ReputationRegistry: registry } },
  });
  const client = ofRegistry(owner);
  await done(client, registerFormula(client, { formula: formulaV1, uri: "" }));
  for (const index of attesters) {
    await done(client, setAttester(client, { attester: accountOf(index).address, active: true }));
  }
  await done(client, setQuorum(client, { quorum: attesters.length }));
  return ofRegistry;
}
