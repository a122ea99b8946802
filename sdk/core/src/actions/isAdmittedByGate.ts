import type { Address, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { InvalidEventTermsError } from "../errors/ticket.ts";
import { badgeGateAbi } from "../generated/abi/BadgeGate.ts";

export type IsAdmittedByGateParameters = {
  gate: "BadgeGate" | "TierGate";
  account: Address;
  /** From `badgeGateParam` or `tierGateParam`: what the event's price says. */
  param: Hex;
  /** State at this block; the latest by default. */
  blockNumber?: bigint | undefined;
};

export type IsAdmittedByGateReturnType = boolean;

export type IsAdmittedByGateErrorType = ReadContractErrorType | InvalidEventTermsError;

/**
 * Whether a gate lets an account buy now, before it tries. The other gates want a code or a proof with each ticket.
 *
 * @throws InvalidEventTermsError when the parameter names no tier.
 * @throws ContractMissingError, RpcUnavailableError
 * @example
 * const admitted = await isAdmittedByGate(client, { gate: "TierGate", account, param: tierGateParam(2) });
 */
export async function isAdmittedByGate(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { gate, account, param, blockNumber }: IsAdmittedByGateParameters,
): Promise<IsAdmittedByGateReturnType> {
  return readContract(client, {
    contract: gate,
    // The function is the same in both.
    abi: badgeGateAbi,
    functionName: "isAdmitted",
    args: [account, param],
    blockNumber,
  });
}
