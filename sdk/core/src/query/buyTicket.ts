import { buyTicket, type BuyTicketParameters } from "../actions/buyTicket.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { auraQueryKey } from "./queryOptions.ts";
import { settleWrite, type WriteResult, type WriteStage } from "./settleWrite.ts";

/**
 * Buys a ticket and waits until it is confirmed and indexed.
 * @example
 * const mutation = queryClient.getMutationCache().build(queryClient, buyTicketMutationOptions(client));
 * const { indexed } = await mutation.execute({ eventId: 0n });
 */
export function buyTicketMutationOptions(
  client: AuraClient,
  { onStage }: { onStage?: ((stage: WriteStage) => void) | undefined } = {},
): {
  readonly mutationKey: readonly unknown[];
  readonly mutationFn: (parameters: BuyTicketParameters) => Promise<WriteResult>;
} {
  return {
    mutationKey: [...auraQueryKey(client), "buyTicket"],
    mutationFn: (parameters) => settleWrite(client, { write: () => buyTicket(client, parameters), onStage }),
  };
}
