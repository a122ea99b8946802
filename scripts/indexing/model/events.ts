import {
  decodeAbiParameters,
  toEventSelector,
  type AbiEvent,
  type AbiParameter,
  type Address,
  type Hex,
} from "viem";

import type { Deployment } from "../../deploy/deploy-aura.ts";
import { chainClient, type ChainClient } from "../../start/chain/chain-process.ts";
import { abiOf, withBytes } from "../history/contracts.ts";

/** A log, decoded. Text is left as the bytes that were emitted, for these need not be text. */
export interface ChainEvent {
  /** `Contract.Event`. */
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly block: bigint;
  /** Of its block, in seconds since the Unix epoch. */
  readonly timestamp: bigint;
  readonly transaction: Hex;
  /** Place among the logs of its block. */
  readonly logIndex: number;
  /** Of the contract, in lower case. */
  readonly address: Address;
}

/** Contracts without events, or without an ABI of ours. */
const SILENT = ["PoseidonT3", "SemaphoreVerifier", "TimelockController"];

/** Blocks asked about at a time: an answer of more than 10 MB is refused. */
const RANGE = 100n;

/**
 * Every event of the protocol in the chain's order.
 *
 * @param last Block after which nothing is read; the latest unless told.
 */
export async function readEvents(rpc: string, deployment: Deployment, last?: bigint): Promise<ChainEvent[]> {
  const client = chainClient(rpc);
  const names = Object.keys(deployment).filter(
    (name) => !SILENT.includes(name) && !name.endsWith("Verifier"),
  );
  const contracts = new Map(names.map((name) => [addressOf(deployment, name), name]));
  const toBlock = last ?? (await client.getBlockNumber({ cacheTime: 0 }));
  const logs = [];
  for (let fromBlock = 0n; fromBlock <= toBlock; fromBlock += RANGE) {
    const end = fromBlock + RANGE - 1n;
    const range = { fromBlock, toBlock: end < toBlock ? end : toBlock };
    logs.push(...(await client.getLogs({ address: [...contracts.keys()], ...range })));
  }
  const times = await readTimes(client, new Set(logs.map(({ blockNumber }) => blockNumber)));
  const decoders = new Map(names.map((name) => [name, decodersOf(name)]));
  return logs.map(({ address: emitter, topics, data, blockNumber, transactionHash, logIndex }) => {
    const address = emitter.toLowerCase() as Address;
    const contract = contracts.get(address) ?? "";
    const event = decoders.get(contract)?.get(topics[0] ?? "0x");
    if (event === undefined) throw new Error(`${contract} does not declare the event ${topics[0]}`);
    return {
      name: `${contract}.${event.name}`,
      args: decode(event, topics.slice(1), data),
      block: blockNumber,
      timestamp: times.get(blockNumber) ?? 0n,
      transaction: transactionHash,
      logIndex,
      address,
    };
  });
}

function addressOf(deployment: Deployment, name: string): Address {
  const deployed = deployment[name];
  if (deployed === undefined) throw new Error(`${name} is not deployed`);
  return deployed.address.toLowerCase() as Address;
}

function decodersOf(contract: string): Map<Hex, AbiEvent> {
  const events = abiOf(contract).filter((item) => item.type === "event");
  return new Map(
    events.map((item) => [toEventSelector(item), { ...item, inputs: item.inputs.map(withBytes) }]),
  );
}

function decode({ inputs }: AbiEvent, topics: readonly Hex[], data: Hex): Record<string, unknown> {
  const indexed = inputs.filter((input) => input.indexed === true);
  const rest: AbiParameter[] = inputs.filter((input) => input.indexed !== true);
  const values = decodeAbiParameters(rest, data);
  return Object.fromEntries([
    ...indexed.map((input, place) => {
      const [value] = decodeAbiParameters([input as AbiParameter], topics[place] ?? "0x");
      return [input.name ?? "", value] as const;
    }),
    ...rest.map((input, place) => [input.name ?? "", values[place]] as const),
  ]);
}

async function readTimes(client: ChainClient, blocks: ReadonlySet<bigint>): Promise<Map<bigint, bigint>> {
  const times = new Map<bigint, bigint>();
  for (const blockNumber of blocks)
    times.set(blockNumber, (await client.getBlock({ blockNumber })).timestamp);
  return times;
}
