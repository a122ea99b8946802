import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { attendanceMinterAbi } from "../generated/abi/AttendanceMinter.ts";

export type GetAttendanceRewardParameters = {
  eventId: bigint;
  /** State at this block; the latest by default. */
  blockNumber?: bigint | undefined;
};

/** Null when the organiser has chosen none. */
export type GetAttendanceRewardReturnType = {
  readonly badgeType: bigint;
  /** What every badge attests. */
  readonly value: bigint;
} | null;

export type GetAttendanceRewardErrorType = ReadContractErrorType;

/**
 * The badge that attending an event earns by `claimAttendanceBadge`.
 *
 * @throws ContractMissingError, RpcUnavailableError
 * @example
 * const reward = await getAttendanceReward(client, { eventId });
 */
export async function getAttendanceReward(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { eventId, blockNumber }: GetAttendanceRewardParameters,
): Promise<GetAttendanceRewardReturnType> {
  const { configured, badgeType, value } = await readContract(client, {
    contract: "AttendanceMinter",
    abi: attendanceMinterAbi,
    functionName: "rewardOf",
    args: [eventId],
    blockNumber,
  });
  return configured ? { badgeType, value } : null;
}
