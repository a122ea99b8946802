import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import {
  flushBatchSize,
  type BatchSizeParameter,
  type FlushBatchSizeErrorType,
} from "../client/flushBatchSize.ts";
import { readContract } from "../client/readContract.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { sendInBatches } from "../client/sendInBatches.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  AlreadyMemberError,
  EmptyBatchError,
  PassportLeftError,
  PassportNotFoundError,
} from "../errors/passport.ts";
import { passportAbi } from "../generated/abi/Passport.ts";
import { getPendingMembers, type GetPendingMembersErrorType } from "./getPendingMembers.ts";
import { waitForReceipt, type WaitForReceiptErrorType } from "./waitForReceipt.ts";

export type FlushMembersParameters = AccountParameter &
  BatchSizeParameter & {
    /** Whose commitments, in the order in which they enter; by default all that wait, as the subgraph knows them. */
    passportIds?: readonly bigint[] | undefined;
  };

/** Hashes of the transactions, one for each batch. All but the last are in blocks. */
export type FlushMembersReturnType = readonly Hash[];

export type FlushMembersErrorType =
  | WriteContractErrorType
  | WaitForReceiptErrorType
  | GetPendingMembersErrorType
  | FlushBatchSizeErrorType
  | AlreadyMemberError
  | EmptyBatchError
  | PassportLeftError
  | PassportNotFoundError;

const CALL = { contract: "Passport", abi: passportAbi } as const;

/**
 * Puts commitments into the tree of members, so that their holders can prove membership. Anybody may; about 30,000 gas a
 * member. Each batch waits for the one before; those sent before an error stay sent.
 *
 * Without `passportIds` it asks the contract about each passport that the subgraph names, and leaves out those that have
 * entered or left meanwhile. None waiting: no transaction, and an empty list.
 *
 * @throws PassportNotFoundError, PassportLeftError, EmptyBatchError
 * @throws AlreadyMemberError when one is in the tree, or named twice.
 * @throws ValueOutOfRangeError when `batchSize` is not a whole number from 1.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @throws SubgraphUnavailableError without `passportIds`.
 * @throws ReceiptTimeoutError when a batch before the last is not in a block in time.
 * @example
 * const hashes = await flushMembers(client, {});
 */
export async function flushMembers(
  client: AuraClient,
  { passportIds, batchSize, ...signer }: FlushMembersParameters = {},
): Promise<FlushMembersReturnType> {
  const size = await flushBatchSize(client, { batchSize });
  const flush = (ids: readonly bigint[]): Promise<Hash> =>
    writeContract(client, { ...CALL, functionName: "flush", args: [ids], ...signer });
  const flushWaiting = async (found: readonly bigint[]): Promise<Hash | undefined> => {
    const ids = await stillWaiting(client, found);
    return ids.length === 0 ? undefined : flush(ids);
  };
  const ids = passportIds ?? (await getPendingMembers(client, {})).map(({ passportId }) => passportId);
  return sendInBatches(ids, {
    size,
    send: passportIds === undefined ? flushWaiting : flush,
    settle: (hash) => waitForReceipt(client, { hash }),
  });
}

/** Indexers lag, and anybody flushes. */
async function stillWaiting(client: AuraClient, ids: readonly bigint[]): Promise<readonly bigint[]> {
  const call = { ...CALL, functionName: "recordOf" } as const;
  const records = await Promise.all(ids.map((id) => readContract(client, { ...call, args: [id] })));
  return ids.filter((_, place) => records[place]?.member === 0 && !records[place].left);
}
