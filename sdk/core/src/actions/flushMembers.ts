import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { membersPerFlush } from "../client/membersPerFlush.ts";
import { readContract } from "../client/readContract.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  AlreadyMemberError,
  EmptyBatchError,
  PassportLeftError,
  PassportNotFoundError,
} from "../errors/passport.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { passportAbi } from "../generated/abi/Passport.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { getPendingMembers, type GetPendingMembersErrorType } from "./getPendingMembers.ts";
import { waitForReceipt, type WaitForReceiptErrorType } from "./waitForReceipt.ts";

export type FlushMembersParameters = AccountParameter & {
  /** Whose commitments, in the order in which they enter; by default all that wait, as the subgraph knows them. */
  passportIds?: readonly bigint[] | undefined;
  /** Most in one transaction, 1 or more; by default what half a block holds, 226 at most. */
  batchSize?: number | undefined;
};

/** Hashes of the transactions, one for each batch. All but the last are in blocks. */
export type FlushMembersReturnType = readonly Hash[];

export type FlushMembersErrorType =
  | WriteContractErrorType
  | WaitForReceiptErrorType
  | GetPendingMembersErrorType
  | AlreadyMemberError
  | EmptyBatchError
  | PassportLeftError
  | PassportNotFoundError
  | ValueOutOfRangeError;

const MOST_MEMBERS = 2 ** 32 - 1;

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
  if (batchSize !== undefined) assertInteger("batchSize", batchSize, { min: 1, max: MOST_MEMBERS });
  const size = batchSize ?? (await blockShare(client));
  const ids = passportIds ?? (await getPendingMembers(client, {})).map(({ passportId }) => passportId);
  const hashes: Hash[] = [];
  for (const batch of inBatches(ids, size)) {
    // What a batch costs depends on the tree that the one before leaves.
    const before = hashes.at(-1);
    if (before !== undefined) await waitForReceipt(client, { hash: before });
    const waiting = passportIds === undefined ? await stillWaiting(client, batch) : batch;
    if (passportIds === undefined && waiting.length === 0) continue;
    const call = { contract: "Passport", abi: passportAbi, functionName: "flush" } as const;
    hashes.push(await writeContract(client, { ...call, args: [waiting], ...signer }));
  }
  return hashes;
}

async function blockShare(client: AuraClient): Promise<number> {
  const { gasLimit } = await rpcRequest(client, () => client.public.getBlock());
  return membersPerFlush(gasLimit);
}

/** One batch at least: that an empty one is refused is the contract's to say. */
function inBatches(ids: readonly bigint[], size: number): (readonly bigint[])[] {
  const count = Math.max(1, Math.ceil(ids.length / size));
  return Array.from({ length: count }, (_, batch) => ids.slice(batch * size, (batch + 1) * size));
}

/** Indexers lag, and anybody flushes. */
async function stillWaiting(client: AuraClient, ids: readonly bigint[]): Promise<readonly bigint[]> {
  const call = { contract: "Passport", abi: passportAbi, functionName: "recordOf" } as const;
  const records = await Promise.all(ids.map((id) => readContract(client, { ...call, args: [id] })));
  return ids.filter((_, place) => records[place]?.member === 0 && !records[place].left);
}
