import {
  getAddress,
  type Account,
  type Address,
  type Chain,
  type Hex,
  type PublicClient,
  type Transport,
  type WalletClient,
} from "viem";

import { readArtifact } from "./artifact.ts";
import { refuseDevelopmentKeys } from "./refuse-development-keys.ts";

/** Periods of the registry, in seconds. */
export interface RegistryConfig {
  readonly formulaDelay: number;
  readonly challengeWindow: number;
  readonly rootGrace: number;
  readonly tierValidity: number;
}

/** What `deployAura` needs. */
export interface DeployParameters {
  readonly publicClient: PublicClient;
  /** Pays and signs. */
  readonly walletClient: WalletClient<Transport, Chain | undefined, Account>;
  /** Owns Badges and ReputationRegistry. */
  readonly owner: Address;
  readonly config: RegistryConfig;
  readonly onStep?: (contract: string, address: Address) => void;
}

/** Where a contract stands and from which block on it has events. */
export interface DeployedContract {
  readonly address: Address;
  readonly blockNumber: number;
}

/** Every contract of the protocol, by name. */
export type Deployment = Readonly<Record<string, DeployedContract>>;

/** Periods on a local chain: nothing to wait for. */
export const localConfig: RegistryConfig = {
  formulaDelay: 0,
  challengeWindow: 0,
  rootGrace: 3600,
  tierValidity: 30 * 86_400,
};

/**
 * Deploys every contract, in a fixed order, so that a fresh local chain gives the same addresses each time.
 *
 * @throws DevelopmentKeysError when the chain is not local and the proving keys are for development.
 * @throws Error when a transaction fails.
 */
export async function deployAura(parameters: DeployParameters): Promise<Deployment> {
  const { publicClient, walletClient, owner, config, onStep } = parameters;
  await refuseDevelopmentKeys(await publicClient.getChainId());

  const deployment: Record<string, DeployedContract> = {};
  async function deploy(name: string, args: readonly unknown[], source = `${name}.sol`): Promise<Address> {
    const { abi, bytecode } = await readArtifact(source);
    const hash: Hex = await walletClient.deployContract({
      abi,
      bytecode,
      args,
      chain: walletClient.chain ?? null,
    });
    const receipt = await publicClient.waitForTransactionReceipt({ hash, pollingInterval: 50 });
    if (receipt.status !== "success" || !receipt.contractAddress) {
      throw new Error(`The deployment of ${name} failed in transaction ${hash}.`);
    }
    deployment[name] = {
      address: getAddress(receipt.contractAddress),
      blockNumber: Number(receipt.blockNumber),
    };
    onStep?.(name, receipt.contractAddress);
    return receipt.contractAddress;
  }

  const passport = await deploy("Passport", []);
  await deploy("Vouches", [passport]);
  await deploy("Badges", [owner, passport]);
  await deploy("Tickets", []);
  const verifier = await deploy("ReputationVerifier", [], "verifiers/generated/ReputationVerifier.sol");
  await deploy("ReputationRegistry", [owner, verifier, config]);
  return deployment;
}
