import { createPublicClient, createWalletClient, http } from "viem";
import { hardhat } from "viem/chains";

import { LOCAL, readConfiguration } from "../deploy/configuration.ts";
import { deployAura, type Deployment } from "../deploy/deploy-aura.ts";
import { readDeployments } from "../deploy/deployments.ts";
import { initialCalls, sendCalls } from "../deploy/governance.ts";
import { makePlan } from "../deploy/plan.ts";
import { demoAccount, roles } from "../seed/accounts.ts";
import { chainClient } from "./chain/chain-process.ts";
import { partFailed, refused } from "./errors.ts";

/**
 * Deploys the contracts on a new local chain, and makes their owner's first decisions.
 *
 * @throws StartError when they land elsewhere than the SDK and the subgraph expect.
 */
export async function deployLocally(rpcUrl: string): Promise<Deployment> {
  const account = demoAccount(roles.owner);
  const transport = http(rpcUrl);
  const clients = {
    publicClient: createPublicClient({ chain: hardhat, transport, pollingInterval: 50 }),
    walletClient: createWalletClient({ account, chain: hardhat, transport }),
  };
  const configuration = await readConfiguration(LOCAL);
  const deployment = await deployAura({ ...clients, configuration });
  const expected = await expectedDeployment();
  for (const [name, { address, blockNumber }] of Object.entries(deployment)) {
    const other = expected[name];
    if (other?.address !== address || other.blockNumber !== blockNumber)
      throw partFailed(
        `${name} was deployed to ${address} in block ${blockNumber}, which contracts/generated/deployments.json does ` +
          "not say. Run npm run generate.",
      );
  }
  await sendCalls(clients, initialCalls(await makePlan(configuration), configuration));
  return deployment;
}

/**
 * The contracts of a saved chain.
 *
 * @throws StartError when the chain holds other code than the present build.
 */
export async function savedDeployment(rpcUrl: string): Promise<Deployment> {
  const deployment = await expectedDeployment();
  const client = chainClient(rpcUrl);
  const { steps } = await makePlan(await readConfiguration(LOCAL));
  for (const { name, address } of steps) {
    // An address follows from the code, so that whatever stands there is the right one.
    if (deployment[name]?.address !== address || (await client.getCode({ address })) === undefined)
      throw refused(
        `The saved chain holds another ${name} than contracts/ builds now. Start over with: npm start -- --fresh`,
      );
  }
  return deployment;
}

async function expectedDeployment(): Promise<Deployment> {
  const contracts = (await readDeployments())[hardhat.id]?.contracts;
  if (contracts === undefined)
    throw partFailed(
      `contracts/generated/deployments.json says nothing of chain ${hardhat.id}. Run npm run generate.`,
    );
  return contracts;
}
