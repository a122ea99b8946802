import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { PassportRequiredError } from "../errors/passport.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type GetInviteQuotaParameters = {
  /** Who holds the inviting passport. */
  account: Address;
  /** State at this block; the latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetInviteQuotaReturnType = {
  /** Id of the passport, which goes into invite codes. */
  readonly inviterId: bigint;
  /** How many invites the account may have in use, by the tier that it has proven. */
  readonly quota: number;
  /** How many are in use; more than the quota once a tier has expired. */
  readonly used: number;
  /** How many can be added now. */
  readonly left: number;
};

export type GetInviteQuotaErrorType = ReadContractErrorType | PassportRequiredError;

/**
 * How many invites an account has and may have.
 *
 * @throws PassportRequiredError when the account holds no passport.
 * @throws ContractMissingError, RpcUnavailableError
 * @example
 * const { inviterId, left } = await getInviteQuota(client, { account });
 */
export async function getInviteQuota(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { account, blockNumber }: GetInviteQuotaParameters,
): Promise<GetInviteQuotaReturnType> {
  const inviterId = await readContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "passportOf",
    args: [account],
    blockNumber,
  });
  const call = { contract: "Invites", abi: invitesAbi, blockNumber } as const;
  const [quota, used] = await Promise.all([
    readContract(client, { ...call, functionName: "quotaOf", args: [account] }),
    readContract(client, { ...call, functionName: "usedBy", args: [inviterId] }),
  ]);
  const left = quota > used ? quota - used : 0n;
  return { inviterId, quota: Number(quota), used: Number(used), left: Number(left) };
}
