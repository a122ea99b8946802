import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  NoRebindError,
  NotRebindTargetError,
  PassportAlreadyRegisteredError,
  RebindNotReadyError,
} from "../errors/passport.ts";
import { passportAbi } from "../generated/abi/Passport.ts";

export type ConfirmPassportMoveParameters = AccountParameter & {
  passportId: bigint;
};

/** Hash of the transaction. */
export type ConfirmPassportMoveReturnType = Hash;

export type ConfirmPassportMoveErrorType =
  | WriteContractErrorType
  | NoRebindError
  | NotRebindTargetError
  | PassportAlreadyRegisteredError
  | RebindNotReadyError;

/**
 * Takes over a passport that is being moved to the signing account. Badges, tickets and credits follow by
 * `migrateBadges`, `migrateTickets` and `migrateTicketCredit`.
 *
 * @throws NoRebindError, NotRebindTargetError, PassportAlreadyRegisteredError, RebindNotReadyError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await confirmPassportMove(client, { passportId });
 */
export async function confirmPassportMove(
  client: AuraClient,
  { passportId, ...signer }: ConfirmPassportMoveParameters,
): Promise<ConfirmPassportMoveReturnType> {
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "completeRebind",
    args: [passportId],
    ...signer,
  });
}
