import type { RegisterPassportErrorType, RegisterPassportParameters } from "../actions/registerPassport.ts";
import type { WaitForReceiptErrorType } from "../actions/waitForReceipt.ts";
import { registerPassportMutationOptions } from "../query/registerPassport.ts";
import type { WriteResult, WriteStage } from "../query/settleWrite.ts";
import { useAuraClient } from "./AuraContext.ts";
import { useStagedMutation, type StagedMutation } from "./useStagedMutation.ts";

/**
 * Registers a passport; `stage` says how far it is, and everything read is read anew afterwards.
 * @example
 * const { mutate, stage, error } = useRegisterPassport();
 * mutate({ commitment });
 */
export function useRegisterPassport(): StagedMutation<
  WriteResult,
  RegisterPassportErrorType | WaitForReceiptErrorType,
  RegisterPassportParameters,
  WriteStage
> {
  const client = useAuraClient();
  return useStagedMutation(client, (onStage) => registerPassportMutationOptions(client, { onStage }));
}
