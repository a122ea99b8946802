import { WrongNodeError } from "../errors/client.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { rpcRequest } from "./rpcRequest.ts";

/**
 * Lets a client pass whose node serves the chain that it was made for. For actions that read no contract before long work.
 * @throws WrongNodeError, RpcUnavailableError
 */
export async function requireChain(client: AuraClient): Promise<void> {
  const actual = await rpcRequest(client, () => client.public.getChainId());
  if (actual !== client.chain.id) throw new WrongNodeError({ expected: client.chain.id, actual });
}
