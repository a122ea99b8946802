import { createPublicClient, createWalletClient, http, type Hex } from "viem";
import { hardhat } from "viem/chains";

import { readArtifact } from "../deploy/artifact.ts";
import { deployAura, localConfig, type Deployment } from "../deploy/deploy-aura.ts";
import { readDeployments } from "../deploy/deployments.ts";
import { demoAccount, roles } from "../seed/accounts.ts";
import { chainClient } from "./chain/chain-process.ts";
import { partFailed, refused } from "./errors.ts";

/**
 * Deploys the contracts on a new local chain.
 *
 * @throws StartError when they land elsewhere than the SDK and the subgraph expect.
 */
export async function deployLocally(rpcUrl: string): Promise<Deployment> {
  const account = demoAccount(roles.owner);
  const transport = http(rpcUrl);
  const deployment = await deployAura({
    publicClient: createPublicClient({ chain: hardhat, transport, pollingInterval: 50 }),
    walletClient: createWalletClient({ account, chain: hardhat, transport }),
    owner: account.address,
    config: localConfig,
  });
  const expected = await expectedDeployment();
  for (const [name, { address, blockNumber }] of Object.entries(deployment)) {
    const other = expected[name];
    if (other?.address !== address || other.blockNumber !== blockNumber)
      throw partFailed(
        `${name} was deployed to ${address} in block ${blockNumber}, which contracts/generated/deployments.json does ` +
          "not say. Run npm run generate.",
      );
  }
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
  for (const [name, { blockNumber }] of Object.entries(deployment)) {
    const block = await client
      .getBlock({ blockNumber: BigInt(blockNumber), includeTransactions: true })
      .catch(() => undefined);
    const { bytecode } = await readArtifact(sourceOf(name));
    const code = withoutMetadata(bytecode);
    if (!block?.transactions.some(({ input }: { input: Hex }) => input.startsWith(code)))
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

/** Creation code up to the hash of its sources, which changes with every comment; its length stands at the very end. */
function withoutMetadata(bytecode: Hex): string {
  const length = Number.parseInt(bytecode.slice(-4), 16) + 2;
  return bytecode.slice(0, -2 * length);
}

/** The generated verifier is the one deployed contract outside the folder's top level. */
const sourceOf = (name: string): string =>
  name === "ReputationVerifier" ? "verifiers/generated/ReputationVerifier.sol" : `${name}.sol`;
