import type { BuyTicketErrorType, BuyTicketParameters } from "../actions/buyTicket.ts";
import type { WaitForReceiptErrorType } from "../actions/waitForReceipt.ts";
import { buyTicketMutationOptions } from "../query/buyTicket.ts";
import type { WriteResult, WriteStage } from "../query/settleWrite.ts";
import { useAuraClient } from "./AuraContext.ts";
import { useStagedMutation, type StagedMutation } from "./useStagedMutation.ts";

/**
 * Buys a ticket; `stage` says how far it is, and everything read is read anew afterwards.
 * @example
 * const { mutate, stage, error } = useBuyTicket();
 * mutate({ eventId: 0n });
 */
export function useBuyTicket(): StagedMutation<
  WriteResult,
  BuyTicketErrorType | WaitForReceiptErrorType,
  BuyTicketParameters,
  WriteStage
> {
  const client = useAuraClient();
  return useStagedMutation(client, (onStage) => buyTicketMutationOptions(client, { onStage }));
}
