import {
  mintBadgeWithVoucher,
  type MintBadgeWithVoucherParameters,
} from "../actions/mintBadgeWithVoucher.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { auraQueryKey } from "./queryOptions.ts";
import { settleWrite, type WriteResult, type WriteStage } from "./settleWrite.ts";

/**
 * Mints a badge from a voucher and waits until it is confirmed and indexed.
 * @example
 * const { mutationFn } = mintBadgeWithVoucherMutationOptions(client, { onStage: (stage) => console.log(stage) });
 * const { hash } = await mutationFn({ voucher, signature });
 */
export function mintBadgeWithVoucherMutationOptions(
  client: AuraClient,
  { onStage }: { onStage?: ((stage: WriteStage) => void) | undefined } = {},
): {
  readonly mutationKey: readonly unknown[];
  readonly mutationFn: (parameters: MintBadgeWithVoucherParameters) => Promise<WriteResult>;
} {
  return {
    mutationKey: [...auraQueryKey(client), "mintBadgeWithVoucher"],
    mutationFn: (parameters) =>
      settleWrite(client, { write: () => mintBadgeWithVoucher(client, parameters), onStage }),
  };
}
