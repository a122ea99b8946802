import type { Abi, ContractFunctionArgs, ContractFunctionName, Hash } from "viem";

import type { InsufficientFundsError } from "../errors/client.ts";
import { decodeError } from "../errors/decodeError.ts";
import type { ContractName } from "../types/Deployment.ts";
import { contractAddress } from "./contractAddress.ts";
import type { AuraClient } from "./createAuraClient.ts";
import type { ReadContractErrorType } from "./readContract.ts";
import type { SimulatingClient } from "./simulation.ts";
import { requireWallet, type AccountParameter, type RequireWalletErrorType } from "./requireWallet.ts";

/** What every sending of a transaction may throw. */
export type WriteContractErrorType = ReadContractErrorType | RequireWalletErrorType | InsufficientFundsError;

/**
 * Tries a call on the node first, so that a refusal is known before anybody signs, then has the wallet send it.
 *
 * @returns Hash of the transaction, which is not in a block yet.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError,
 * ContractNotDeployedError, InvalidArgumentError, ContractRevertError or a subclass.
 */
export async function writeContract<
  const TAbi extends Abi,
  TName extends ContractFunctionName<TAbi, "nonpayable" | "payable">,
  const TArgs extends ContractFunctionArgs<TAbi, "nonpayable" | "payable", TName>,
>(
  client: AuraClient & Partial<SimulatingClient>,
  call: {
    contract: ContractName;
    abi: TAbi;
    functionName: TName;
    args: TArgs;
    value?: bigint;
  } & AccountParameter,
): Promise<Hash> {
  const { contract, abi, functionName, args, value } = call;
  const { wallet, account } = await requireWallet(client, call);
  const address = contractAddress(client, contract);
  const payment = value === undefined ? {} : { value };
  try {
    const parameters = { address, abi, functionName, args, account, ...payment };
    const { request, result } = await client.public.simulateContract(parameters as never);
    client.onSimulated?.({ request, result });
    return await wallet.writeContract({ ...(request as object), chain: client.chain } as never);
  } catch (error) {
    throw decodeError(error, { chainId: client.chain.id });
  }
}
