import type { AuraClient } from "../client/createAuraClient.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import { RpcUnavailableError, type UnexpectedError } from "../errors/client.ts";

export type GetFinalizedBlockParameters = {
  /** How many blocks behind the latest one counts as final where the node knows no finality; 64 by default. */
  confirmations?: number | undefined;
};

/** Number of the block. */
export type GetFinalizedBlockReturnType = bigint;

export type GetFinalizedBlockErrorType = RpcUnavailableError | UnexpectedError;

const CONFIRMATIONS = 64;

/**
 * The latest block that the chain will not abandon: what the node calls `finalized`, else one with enough blocks on top of
 * it; block 0 on a chain that is shorter.
 *
 * @throws RpcUnavailableError
 * @example
 * const blockNumber = await getFinalizedBlock(client, {});
 */
export async function getFinalizedBlock(
  client: AuraClient,
  { confirmations = CONFIRMATIONS }: GetFinalizedBlockParameters = {},
): Promise<GetFinalizedBlockReturnType> {
  try {
    const { number } = await rpcRequest(client, () => client.public.getBlock({ blockTag: "finalized" }));
    return number;
  } catch (error) {
    if (error instanceof RpcUnavailableError) throw error;
    // Nodes differ in how they refuse a tag that they do not know.
    const { number } = await rpcRequest(client, () => client.public.getBlock({ blockTag: "latest" }));
    const final = number - BigInt(confirmations);
    return final < 0n ? 0n : final;
  }
}
