import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  FormulaExistsError,
  InvalidFormulaWeightsError,
  InvalidTierBoundsError,
} from "../errors/registry.ts";
import type { NotOwnerError } from "../errors/token.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import { formulaId } from "../reputation/formulaId.ts";
import type { Formula } from "../types/Formula.ts";

export type RegisterFormulaParameters = AccountParameter & {
  formula: Formula;
  /** Where the formula's JSON can be read. */
  uri: string;
};

/** Hash of the transaction. */
export type RegisterFormulaReturnType = Hash;

export type RegisterFormulaErrorType =
  | WriteContractErrorType
  | FormulaExistsError
  | InvalidFormulaWeightsError
  | InvalidTierBoundsError
  | NotOwnerError;

/**
 * Announces a formula, which epochs may use once the registry's delay has passed. The signing account must own the
 * registry.
 *
 * @throws FormulaExistsError, InvalidFormulaWeightsError, InvalidTierBoundsError, NotOwnerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await registerFormula(client, { formula: formulaV1, uri: "ipfs://…" });
 */
export async function registerFormula(
  client: AuraClient,
  { formula, uri, ...signer }: RegisterFormulaParameters,
): Promise<RegisterFormulaReturnType> {
  const { humanity, badges, social, onchain, network, temporal } = formula.weights;
  const weights = [humanity, badges, social, onchain, network, temporal] as const;
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "registerFormula",
    args: [formulaId(formula), weights, formula.tierBounds, uri],
    ...signer,
  });
}
