import { registerPassport, type RegisterPassportParameters } from "../actions/registerPassport.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { auraQueryKey } from "./queryOptions.ts";
import { settleWrite, type WriteResult, type WriteStage } from "./settleWrite.ts";

/**
 * Registers a passport and waits until it is confirmed and indexed.
 * @example
 * const { mutationFn } = registerPassportMutationOptions(client, { onStage: (stage) => console.log(stage) });
 * const { hash } = await mutationFn({ commitment });
 */
export function registerPassportMutationOptions(
  client: AuraClient,
  { onStage }: { onStage?: ((stage: WriteStage) => void) | undefined } = {},
): {
  readonly mutationKey: readonly unknown[];
  readonly mutationFn: (parameters: RegisterPassportParameters) => Promise<WriteResult>;
} {
  return {
    mutationKey: [...auraQueryKey(client), "registerPassport"],
    mutationFn: (parameters) =>
      settleWrite(client, { write: () => registerPassport(client, parameters), onStage }),
  };
}
