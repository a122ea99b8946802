import { getAddress, isAddress, zeroAddress } from "viem";

import type { Network } from "../subgraph/fill-manifest.ts";

/** One chain's deployment, as contracts/generated/deployments.json holds it. */
export interface ChainRecord {
  /** What the subgraph's manifest calls the network. */
  readonly name: string;
  readonly contracts: Readonly<Record<string, { readonly address: string; readonly blockNumber: number }>>;
}

/** Thrown when the record of deployments contradicts itself, or says something that no deployment can be. */
export class DeploymentRecordError extends Error {
  override readonly name = "DeploymentRecordError";
  readonly chainId: string;

  constructor(chainId: string, problem: string) {
    super(
      `contracts/generated/deployments.json, chain ${chainId}: ${problem}. The record is written by scripts/deploy.ts; ` +
        "restore it from the repository, or run the deployment again: what stands already is recorded anew.",
    );
    this.chainId = chainId;
  }
}

/**
 * The subgraph's networks: where each contract that it follows stands on every chain of the record.
 *
 * A contract that a chain lacks gets the zero address, which emits nothing, so that the manifest is the same everywhere;
 * its start block is that of the chain's first contract.
 *
 * @param indexed Names of the contracts that the subgraph follows.
 * @throws DeploymentRecordError when the record cannot be what happened.
 */
export function networksOf(
  records: Readonly<Record<string, ChainRecord>>,
  indexed: readonly string[],
): Readonly<Record<string, Network>> {
  const networks = new Map<string, Network>();
  for (const [chainId, record] of Object.entries(records)) {
    requireSound(chainId, record);
    if (networks.has(record.name))
      throw new DeploymentRecordError(chainId, `another chain is called ${record.name} as well`);
    networks.set(record.name, indexedOf(record, indexed));
  }
  return Object.fromEntries(networks);
}

function indexedOf({ contracts }: ChainRecord, indexed: readonly string[]): Network {
  const first = Math.min(...Object.values(contracts).map(({ blockNumber }) => blockNumber));
  return Object.fromEntries(
    indexed.map((name) => {
      const { address, blockNumber } = contracts[name] ?? { address: zeroAddress, blockNumber: first };
      return [name, { address, startBlock: blockNumber }];
    }),
  );
}

/** @throws DeploymentRecordError when the record of a chain cannot be what happened. */
export function requireSound(chainId: string, { name, contracts }: ChainRecord): void {
  const refuse = (problem: string): never => {
    throw new DeploymentRecordError(chainId, problem);
  };
  if (!/^[1-9]\d*$/.test(chainId)) refuse("this is no chain id");
  if (typeof name !== "string" || !/^[a-z][a-z0-9-]*$/.test(name)) refuse("its name is no name of a network");
  if (typeof contracts !== "object" || contracts === null || Object.keys(contracts).length === 0)
    refuse("it holds no contracts");
  const names = new Map<string, string>();
  for (const [contract, { address, blockNumber }] of Object.entries(contracts)) {
    if (typeof address !== "string" || !isAddress(address) || getAddress(address) !== address)
      refuse(`the address of ${contract} is none, or its checksum is wrong`);
    if (address === zeroAddress) refuse(`${contract} stands at the zero address`);
    if (!Number.isSafeInteger(blockNumber) || blockNumber < 0)
      refuse(`the block of ${contract} is no block number`);
    const other = names.get(address);
    if (other !== undefined) refuse(`${contract} and ${other} stand at the same address`);
    names.set(address, contract);
  }
}
