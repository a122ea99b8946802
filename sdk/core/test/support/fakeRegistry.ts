import {
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionResult,
  toEventSelector,
  getAbiItem,
  toHex,
  type Hex,
} from "viem";

import { reputationRegistryAbi as abi } from "../../src/generated/abi/ReputationRegistry.ts";
import { epochStates, type EpochState } from "../../src/types/Epoch.ts";
import type { EpochParams } from "../../src/types/EpochParams.ts";
import type { FakeChain } from "./fakeChain.ts";

/** An epoch as the fake holds it: whatever a test wants to be published. */
export type FakeEpoch = EpochParams & { readonly state?: EpochState; readonly postedAt?: number };

const posted = getAbiItem({ abi, name: "EpochPosted" });

/** Lets a fake chain play the registry: how many epochs there are, what is stored of each, and its event. */
export function playRegistry(chain: FakeChain, epochs: readonly FakeEpoch[]): void {
  chain.answer = (method, params) => {
    if (method === "eth_call") return call((params[0] as { data: Hex }).data, epochs);
    if (method === "eth_getLogs") return logs(params[0] as LogFilter, epochs);
    return undefined;
  };
}

function call(data: Hex, epochs: readonly FakeEpoch[]): Hex | undefined {
  const { functionName, args } = decodeFunctionData({ abi, data });
  if (functionName === "epochCount") {
    return encodeFunctionResult({ abi, functionName, result: BigInt(epochs.length) });
  }
  if (functionName === "isNullifierSpent") return encodeFunctionResult({ abi, functionName, result: false });
  if (functionName !== "epochOf") return undefined;
  const epoch = epochs[Number(args[0])];
  if (epoch === undefined) return undefined;
  const result = {
    root: epoch.root,
    formulaId: epoch.formulaId,
    blockNumber: epoch.blockNumber,
    blockTimestamp: epoch.blockTimestamp,
    finalAt: 0,
    supersededAt: 0,
    leafCount: epoch.leafCount,
    poster: `0x${"11".repeat(20)}`,
    bondHeld: false,
    state: epochStates.indexOf(epoch.state ?? "final"),
  } as const;
  return encodeFunctionResult({ abi, functionName, result });
}

type LogFilter = {
  readonly address: Hex;
  readonly fromBlock: Hex;
  readonly toBlock: Hex;
  readonly topics: (Hex | null)[];
};

function logs({ address, fromBlock, toBlock, topics }: LogFilter, epochs: readonly FakeEpoch[]): object[] {
  if (topics[0] !== toEventSelector(posted)) return [];
  return epochs
    .filter(({ epochId }) => topics[1] === toHex(epochId, { size: 32 }))
    .map((epoch) => ({ epoch, block: epoch.postedAt ?? Number(epoch.blockNumber) + 1 }))
    .filter(({ block }) => block >= Number(fromBlock) && block <= Number(toBlock))
    .map(({ epoch, block }) => ({
      address,
      topics: encodeEventTopics({ abi, eventName: "EpochPosted", args: epoch }),
      data: encodeAbiParameters(
        posted.inputs.filter(({ indexed }) => indexed !== true),
        [epoch.blockNumber, epoch.blockHash, epoch.root, epoch.leafCount, epoch.dataHash, 0, []],
      ),
      blockNumber: toHex(block),
      blockHash: toHex(block, { size: 32 }),
      transactionHash: toHex(1, { size: 32 }),
      transactionIndex: "0x0",
      logIndex: "0x0",
      removed: false,
    }));
}
