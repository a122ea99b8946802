import type {
  MintBadgeWithVoucherErrorType,
  MintBadgeWithVoucherParameters,
} from "../actions/mintBadgeWithVoucher.ts";
import type { WaitForReceiptErrorType } from "../actions/waitForReceipt.ts";
import { mintBadgeWithVoucherMutationOptions } from "../query/mintBadgeWithVoucher.ts";
import type { WriteResult, WriteStage } from "../query/settleWrite.ts";
import { useAuraClient } from "./AuraContext.ts";
import { useStagedMutation, type StagedMutation } from "./useStagedMutation.ts";

/**
 * Mints a badge from a voucher; `stage` says how far it is, and everything read is read anew afterwards.
 * @example
 * const { mutate, stage, error } = useMintBadgeWithVoucher();
 * mutate({ voucher, signature });
 */
export function useMintBadgeWithVoucher(): StagedMutation<
  WriteResult,
  MintBadgeWithVoucherErrorType | WaitForReceiptErrorType,
  MintBadgeWithVoucherParameters,
  WriteStage
> {
  const client = useAuraClient();
  return useStagedMutation(client, (onStage) => mintBadgeWithVoucherMutationOptions(client, { onStage }));
}
