import { zeroAddress, type Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type GetPendingMoveParameters = {
  passportId: bigint;
  /** State at this block; the chain's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetPendingMoveReturnType = {
  /** How many moves of the passport were started or cancelled so far: what `rebindScope` takes for the next one. */
  readonly nonce: bigint;
  /** The move that waits to be confirmed; null when there is none. */
  readonly pending: {
    readonly to: Address;
    /** First second at which the receiver can confirm it, since the Unix epoch. */
    readonly readyAt: number;
    /** Whether it was started by proof of the identity instead of by the holder. */
    readonly byProof: boolean;
  } | null;
};

export type GetPendingMoveErrorType = ReadContractErrorType;

/**
 * The move of a passport that waits to be confirmed, from the contract, and the nonce for the scope of a proof that starts
 * another. A passport that does not exist has nonce 0n and no move. For the moves of before, see `getPassportMoves`.
 *
 * @throws ContractMissingError, InvalidArgumentError, RpcUnavailableError
 * @example
 * const { nonce, pending } = await getPendingMove(client, { passportId });
 */
export async function getPendingMove(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { passportId, blockNumber }: GetPendingMoveParameters,
): Promise<GetPendingMoveReturnType> {
  const { to, readyAt, byProof, nonce } = await readContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "rebindOf",
    args: [passportId],
    blockNumber,
  });
  return { nonce: BigInt(nonce), pending: to === zeroAddress ? null : { to, readyAt, byProof } };
}
