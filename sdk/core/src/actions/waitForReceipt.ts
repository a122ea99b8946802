import { parseEventLogs, type Hash, type ParseEventLogsReturnType, type TransactionReceipt } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { ReceiptTimeoutError, RpcUnavailableError, UnexpectedError } from "../errors/client.ts";
import { ContractRevertError } from "../errors/contract.ts";
import { decodeError } from "../errors/decodeError.ts";
import { attendanceMinterAbi } from "../generated/abi/AttendanceMinter.ts";
import { attestationMinterAbi } from "../generated/abi/AttestationMinter.ts";
import { holdingMinterAbi } from "../generated/abi/HoldingMinter.ts";
import { inviteGateAbi } from "../generated/abi/InviteGate.ts";
import { invitesAbi } from "../generated/abi/Invites.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";
import { credentialMinterAbi } from "../generated/abi/CredentialMinter.ts";
import { checkInAbi } from "../generated/abi/CheckIn.ts";
import { membershipGateAbi } from "../generated/abi/MembershipGate.ts";
import { passportAbi } from "../generated/abi/Passport.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import { signalKeysAbi } from "../generated/abi/SignalKeys.ts";
import { ticketsAbi } from "../generated/abi/Tickets.ts";
import { vouchesAbi } from "../generated/abi/Vouches.ts";

export type WaitForReceiptParameters = {
  hash: Hash;
  /** Three minutes by default. */
  timeoutMs?: number | undefined;
};

const abi = [
  ...passportAbi,
  ...vouchesAbi,
  ...badgesAbi,
  ...ticketsAbi,
  ...reputationRegistryAbi,
  ...credentialMinterAbi,
  ...signalKeysAbi,
  ...checkInAbi,
  ...membershipGateAbi,
  ...attendanceMinterAbi,
  ...attestationMinterAbi,
  ...holdingMinterAbi,
  ...inviteGateAbi,
  ...invitesAbi,
] as const;

/** An event of one of Aura's contracts, told apart by `eventName`. */
export type AuraEvent = ParseEventLogsReturnType<typeof abi, undefined, true>[number];

export type WaitForReceiptReturnType = TransactionReceipt & {
  /** What Aura's contracts emitted, decoded, in order. */
  readonly events: readonly AuraEvent[];
};

export type WaitForReceiptErrorType =
  ContractRevertError | ReceiptTimeoutError | RpcUnavailableError | UnexpectedError;

const TIMEOUT_MS = 180_000;
const POLLING_MS = 1_000;

/**
 * Waits until a transaction is in a block.
 *
 * @throws ContractRevertError or a subclass when it failed there, as when the last ticket went to somebody else.
 * @throws ReceiptTimeoutError when it is not in a block in time; it may still come.
 * @throws RpcUnavailableError
 * @example
 * const { events } = await waitForReceipt(client, { hash });
 * const sold = events.find((event) => event.eventName === "TicketsSold");
 */
export async function waitForReceipt(
  client: AuraClient,
  { hash, timeoutMs = TIMEOUT_MS }: WaitForReceiptParameters,
): Promise<WaitForReceiptReturnType> {
  const { chain, deployment } = client;
  const ours = new Set(Object.values(deployment.contracts).map(({ address }) => address.toLowerCase()));
  try {
    const receipt = await client.public.waitForTransactionReceipt({
      hash,
      timeout: timeoutMs,
      pollingInterval: Math.min(client.public.pollingInterval, POLLING_MS),
    });
    if (receipt.status === "reverted") throw await revertReason(client, receipt);
    const logs = receipt.logs.filter(({ address }) => ours.has(address.toLowerCase()));
    return { ...receipt, events: parseEventLogs({ abi, logs }) };
  } catch (error) {
    throw decodeError(error, { chainId: chain.id });
  }
}

/** Receipts do not say why: the same call is tried again on the state in which the block left the chain. */
async function revertReason(client: AuraClient, receipt: TransactionReceipt): Promise<Error> {
  const { from, to, input, value } = await client.public.getTransaction({ hash: receipt.transactionHash });
  try {
    await client.public.call({ account: from, to, data: input, value, blockNumber: receipt.blockNumber });
  } catch (error) {
    return decodeError(error, { chainId: client.chain.id });
  }
  return new ContractRevertError({ errorName: undefined, args: {} });
}
