import type { Abi, ContractFunctionArgs, ContractFunctionName, ReadContractReturnType } from "viem";

import type {
  ContractMissingError,
  ContractNotDeployedError,
  InvalidArgumentError,
  RpcUnavailableError,
  UnexpectedError,
} from "../errors/client.ts";
import type { ContractRevertError } from "../errors/contract.ts";
import { decodeError } from "../errors/decodeError.ts";
import type { ContractName } from "../types/Deployment.ts";
import { contractAddress } from "./contractAddress.ts";
import type { AuraClient } from "./createAuraClient.ts";

/** What every reading of a contract may throw. */
export type ReadContractErrorType =
  | ContractMissingError
  | ContractNotDeployedError
  | ContractRevertError
  | InvalidArgumentError
  | RpcUnavailableError
  | UnexpectedError;

/**
 * Calls a view function of one of Aura's contracts.
 * @throws ContractRevertError or a subclass, ContractMissingError, ContractNotDeployedError, InvalidArgumentError,
 * RpcUnavailableError.
 */
export async function readContract<
  const TAbi extends Abi,
  TName extends ContractFunctionName<TAbi, "pure" | "view">,
  const TArgs extends ContractFunctionArgs<TAbi, "pure" | "view", TName>,
>(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  call: {
    contract: ContractName;
    abi: TAbi;
    functionName: TName;
    args: TArgs;
    blockNumber?: bigint | undefined;
  },
): Promise<ReadContractReturnType<TAbi, TName, TArgs>> {
  const { contract, abi, functionName, args, blockNumber } = call;
  try {
    const request = {
      address: contractAddress(client, contract),
      abi,
      functionName,
      args,
      ...(blockNumber === undefined ? {} : { blockNumber }),
    };
    // viem derives the result from literal types, which are lost in between.
    return await client.public.readContract(request);
  } catch (error) {
    throw decodeError(error, { chainId: client.chain.id });
  }
}
