import type { Account, Address, Hash, WalletClient } from "viem";
import { parseAccount } from "viem/accounts";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { SimulatedCall, SimulatingClient } from "../client/simulation.ts";
import { AuraError } from "../errors/base.ts";
import {
  NothingToSimulateError,
  WalletRequiredError,
  type UserRejectedError,
  type WrongChainError,
} from "../errors/client.ts";
import { decodeError } from "../errors/decodeError.ts";

/** An action that sends transactions. Those that read, and those that sign something off-chain, are of another type. */
export type WriteAction = (
  client: SimulatingClient,
  parameters: never,
) => Promise<Hash> | Promise<readonly Hash[]>;

export type SimulateParameters<Action extends WriteAction> = Parameters<Action>[1];

export type SimulateOptions = {
  /** Who would send it; by default the action's own `account`, where it has one, or the wallet's. No signature is asked for. */
  account?: Account | Address | undefined;
};

export type SimulateReturnType = {
  /** What `writeContract` of a viem wallet takes. */
  readonly request: SimulatedRequest;
  /** What the contract's function returns, such as an event's id; undefined where it returns nothing. */
  readonly result: unknown;
  /** Gas that it takes on the present state. */
  readonly gas: bigint;
};

export type SimulatedRequest = {
  readonly address: Address;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly account: Account;
  readonly value?: bigint;
};

/** What trying an action may throw, by what the action may: `SimulateErrorType<MintBadgeErrorType>`. */
export type SimulateErrorType<ActionErrorType = AuraError> =
  Exclude<ActionErrorType, UserRejectedError | WrongChainError> | NothingToSimulateError;

/**
 * Tries what an action would send, on the node and without anybody signing. Nothing is sent. Needs no wallet when it is told
 * for whom. Of an action that sends several transactions, the first is tried.
 *
 * @param action One that writes, such as `mintBadge`.
 * @param parameters The action's own.
 * @throws What the action throws, but what has to do with a wallet.
 * @throws WalletRequiredError when nobody says who would send it.
 * @throws NothingToSimulateError when the action would send nothing.
 * @example
 * const { gas, request } = await simulate(client, buyTicket, { eventId: 0n }, { account });
 */
export async function simulate<Action extends WriteAction>(
  client: AuraClient,
  action: Action,
  parameters: SimulateParameters<Action>,
  { account }: SimulateOptions = {},
): Promise<SimulateReturnType> {
  const stop = new AuraError("The call was tried, and nothing was sent.");
  let call: SimulatedCall | undefined;
  const simulating: SimulatingClient = {
    ...client,
    wallet: standIn(client, account),
    onSimulated: (simulated) => {
      call = simulated;
      throw stop;
    },
  };
  try {
    await action(simulating, parameters);
  } catch (error) {
    if (error !== stop) throw error;
  }
  if (call === undefined) throw new NothingToSimulateError();
  const { request, result } = call;
  try {
    const gas = await client.public.estimateContractGas(request as never);
    return { request: request as SimulatedRequest, result, gas };
  } catch (error) {
    throw decodeError(error, { chainId: client.chain.id });
  }
}

/** A wallet in name: it knows who it is, and does nothing. */
function standIn({ wallet, chain }: AuraClient, account: Account | Address | undefined): WalletClient {
  const signer = account ?? wallet?.account;
  const refuse = (): Promise<never> => Promise.reject(new WalletRequiredError());
  const stand = {
    account: signer === undefined ? undefined : parseAccount(signer),
    getChainId: () => Promise.resolve(chain.id),
    signTypedData: refuse,
    writeContract: refuse,
  };
  return stand as unknown as WalletClient;
}
