import { decodeTransportError } from "../errors/decodeTransportError.ts";
import type { AuraClient } from "./createAuraClient.ts";

/**
 * Runs a request to the node that calls no contract.
 * @throws RpcUnavailableError and the other errors of transports.
 */
export async function rpcRequest<Result>(
  { chain }: Pick<AuraClient, "chain">,
  request: () => Promise<Result>,
): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    throw decodeTransportError(error, { chainId: chain.id });
  }
}
