import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import {
  flushBatchSize,
  type BatchSizeParameter,
  type FlushBatchSizeErrorType,
} from "../client/flushBatchSize.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { sendInBatches } from "../client/sendInBatches.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { SeatNotFoundError } from "../errors/admission.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import { getSeats, type GetSeatsErrorType } from "./getSeats.ts";
import { waitForReceipt, type WaitForReceiptErrorType } from "./waitForReceipt.ts";

export type FlushSeatsParameters = AccountParameter &
  BatchSizeParameter & {
    eventId: bigint;
    /** Which seats, in the order in which they enter; by default all that wait. Those in the tree are passed over. */
    commitments?: readonly bigint[] | undefined;
    /** First block to search for seats that wait; that of `CheckIn` by default. */
    fromBlock?: bigint | undefined;
  };

/** Hashes of the transactions, one for each batch. All but the last are in blocks. */
export type FlushSeatsReturnType = readonly Hash[];

export type FlushSeatsErrorType =
  | WriteContractErrorType
  | WaitForReceiptErrorType
  | GetSeatsErrorType
  | FlushBatchSizeErrorType
  | SeatNotFoundError;

/**
 * Puts anonymous seats into the event's tree, so that whoever has one can prove it. Anybody may; no transaction where none
 * waits. The more enter at once, the more each is hidden among.
 *
 * @throws SeatNotFoundError when a commitment has no seat at the event.
 * @throws ValueOutOfRangeError when `batchSize` is not a whole number from 1.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @throws ReceiptTimeoutError when a batch before the last is not in a block in time.
 * @example
 * const hashes = await flushSeats(client, { eventId });
 */
export async function flushSeats(
  client: AuraClient,
  { eventId, commitments, fromBlock, batchSize, ...signer }: FlushSeatsParameters,
): Promise<FlushSeatsReturnType> {
  const size = await flushBatchSize(client, { batchSize });
  const seats = commitments ?? (await getSeats(client, { eventId, fromBlock })).waiting;
  return sendInBatches(seats, {
    size,
    settle: (hash) => waitForReceipt(client, { hash }),
    send: async (batch) => {
      if (batch.length === 0) return undefined;
      const call = { contract: "CheckIn", abi: checkInAbi, functionName: "flush" } as const;
      return writeContract(client, { ...call, args: [eventId, batch], ...signer });
    },
  });
}
