import type { Hex } from "viem";

import { RpcUnavailableError } from "../errors/client.ts";
import { reputationRegistryAbi as abi } from "../generated/abi/ReputationRegistry.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { rpcRequest } from "./rpcRequest.ts";

/** What only an epoch's event holds. */
export type EpochPosted = {
  readonly blockHash: Hex;
  readonly dataHash: Hex;
};

/** Most blocks that public nodes search at once. */
const RANGE = 10_000n;

/**
 * The event of an epoch that exists.
 * @param epoch.blockNumber That it was computed at: it was posted later.
 * @throws RpcUnavailableError also when the node has forgotten the event.
 */
export async function findEpochPosted(
  client: AuraClient,
  { epochId, blockNumber }: { epochId: bigint; blockNumber: bigint },
): Promise<EpochPosted> {
  const { address } = client.deployment.contracts.ReputationRegistry;
  const head = await rpcRequest(client, () => client.public.getBlockNumber({ cacheTime: 0 }));
  for (let fromBlock = blockNumber; fromBlock <= head; fromBlock += RANGE) {
    const end = fromBlock + RANGE - 1n;
    const toBlock = end < head ? end : head;
    const request = { address, abi, eventName: "EpochPosted", args: { epochId }, strict: true } as const;
    const [found] = await rpcRequest(client, () =>
      client.public.getContractEvents({ ...request, fromBlock, toBlock }),
    );
    if (found !== undefined) return { blockHash: found.args.blockHash, dataHash: found.args.dataHash };
  }
  throw new RpcUnavailableError({ details: `the node has no EpochPosted event of epoch ${epochId}` });
}
