import { BaseError, HttpRequestError, TimeoutError, zeroAddress, type Address, type Hex } from "viem";

import type { Clients } from "../../deploy/clients.ts";
import type { DataSource } from "../manifest.ts";
import { RpcUnreachableError } from "./errors.ts";
import type { Finding } from "./finding.ts";
import { isRuntimeCode, type ImmutableReferences } from "./runtime-code.ts";

/** What a contract's code must be. */
export interface ExpectedCode {
  readonly deployedBytecode: Hex;
  readonly immutableReferences?: ImmutableReferences;
}

/** What {@link checkChain} compares. */
export interface ChainFacts {
  readonly publicClient: Clients["publicClient"];
  /** Named to people when it does not answer. */
  readonly rpcUrl: string;
  readonly chainId: number;
  readonly network: string;
  readonly sources: readonly DataSource[];
  /** By contract. */
  readonly code: ReadonlyMap<string, ExpectedCode>;
  /** Most blocks that may be read in vain before a contract was created. */
  readonly slack: number;
}

/** What the chain says. */
export interface ChainResult {
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  /** Contracts found to be the right ones. */
  readonly contracts: number;
}

/**
 * Compares a manifest with what stands on the chain: the right code at each address, and reading begins at its creation.
 * Nothing else is asked of a node that serves another chain.
 *
 * @throws RpcUnreachableError when the node does not answer.
 */
export async function checkChain(facts: ChainFacts): Promise<ChainResult> {
  const { publicClient, rpcUrl, chainId, network, sources } = facts;
  const served = await ask(rpcUrl, () => publicClient.getChainId());
  if (served !== chainId)
    return {
      findings: [
        {
          code: "wrong-chain",
          message: `The node at ${rpcUrl} serves chain ${served}, and ${network} is chain ${chainId}.`,
          remedy: "Name a node of that chain with --rpc.",
        },
      ],
      notes: [],
      contracts: 0,
    };
  const head = await ask(rpcUrl, () => publicClient.getBlockNumber({ cacheTime: 0 }));
  const findings: Finding[] = [];
  const notes: string[] = [];
  let contracts = 0;
  let archive = true;
  for (const source of sources) {
    if (source.address.toLowerCase() === zeroAddress) {
      notes.push(`${network} has no ${source.name}: its data source reads nothing.`);
      continue;
    }
    const wrong = await checkCode(facts, source);
    if (wrong !== undefined) {
      findings.push(wrong);
      continue;
    }
    contracts += 1;
    if (!archive) continue;
    try {
      const late = await checkStartBlock(facts, source, head);
      if (late !== undefined) findings.push(late);
    } catch (error) {
      if (error instanceof RpcUnreachableError) throw error;
      archive = false;
      notes.push(
        `Start blocks were compared with the record alone: the node at ${rpcUrl} does not know states of the past ` +
          `(${messageOf(error)}). An archive node shows whether code stood there before.`,
      );
    }
  }
  return { findings, notes, contracts };
}

async function checkCode(
  { publicClient, rpcUrl, network, code }: ChainFacts,
  { name, address }: DataSource,
): Promise<Finding | undefined> {
  const actual = await ask(rpcUrl, () => publicClient.getCode({ address: address as Address }));
  if (actual === undefined)
    return {
      code: "no-code",
      contract: name,
      message: `Nothing stands at ${address}.`,
      remedy: `Deploy it there, or correct the record of ${network}, then sync the manifest.`,
    };
  const expected = code.get(name);
  if (
    expected === undefined ||
    !isRuntimeCode(actual, expected.deployedBytecode, expected.immutableReferences)
  )
    return {
      code: "foreign-code",
      contract: name,
      message: `What stands at ${address} is not the ${name} that this build makes, nor is it made by it: a proxy is not.`,
      remedy: `Check out the version that was deployed to ${network}, build it, and publish from there; or deploy anew.`,
    };
  return undefined;
}

/** @throws whatever the node says when it does not know the past. */
async function checkStartBlock(
  { publicClient, rpcUrl, slack }: ChainFacts,
  { name, address, startBlock }: DataSource,
  head: bigint,
): Promise<Finding | undefined> {
  const stands = async (blockNumber: bigint): Promise<boolean> =>
    (await ask(rpcUrl, () => publicClient.getCode({ address: address as Address, blockNumber }))) !==
    undefined;
  const start = BigInt(startBlock);
  const late = (message: string): Finding => ({
    code: "start-block-too-late",
    contract: name,
    message,
    remedy:
      "Events before it would be missed. Write the block of its creation into the record, then sync the manifest.",
  });
  if (start > head) return late(`Reading begins at block ${start}, and the chain is at ${head}.`);
  if (start > 0n && (await stands(start - 1n)))
    return late(`It stood at ${address} before block ${start}, where reading begins.`);
  const bound = start + BigInt(slack);
  if (bound < head && !(await stands(bound)))
    return {
      code: "start-block-too-early",
      contract: name,
      message: `Reading begins at block ${start}, more than ${slack} blocks before it was created.`,
      remedy:
        "Indexers would scan them in vain. Write the block of its creation into the record, then sync the manifest.",
    };
  return undefined;
}

/** Tells a node that does not answer apart from one that answers with an error. */
async function ask<Value>(rpcUrl: string, request: () => Promise<Value>): Promise<Value> {
  try {
    return await request();
  } catch (error) {
    const lost =
      error instanceof BaseError
        ? error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError)
        : error;
    if (lost === null) throw error;
    throw new RpcUnreachableError(rpcUrl, lost);
  }
}

const messageOf = (error: unknown): string => {
  const { details, message } = (error instanceof BaseError ? error.walk() : error) as Partial<BaseError>;
  return details ?? message ?? String(error);
};
