import { recoverTypedDataAddress, type Hash, type Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { epochTypedData } from "../client/epochTypedData.ts";
import { readContract } from "../client/readContract.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type {
  EpochBlockHashError,
  EpochPendingError,
  FormulaNotEffectiveError,
  InvalidAttestationError,
  InvalidEpochBlockError,
  InvalidEpochTimeError,
  QuorumNotMetError,
  UnexpectedEpochError,
  WrongBondError,
} from "../errors/registry.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import type { EpochParams } from "../types/EpochParams.ts";

export type PostEpochParameters = AccountParameter & {
  params: EpochParams;
  /** Of attesters, in any order. */
  signatures: readonly Hex[];
};

/** Hash of the transaction. */
export type PostEpochReturnType = Hash;

export type PostEpochErrorType =
  | WriteContractErrorType
  | EpochBlockHashError
  | FormulaNotEffectiveError
  | InvalidAttestationError
  | InvalidEpochBlockError
  | QuorumNotMetError
  | EpochPendingError
  | InvalidEpochTimeError
  | UnexpectedEpochError
  | WrongBondError;

/**
 * Posts an epoch with its attesters' signatures, which it brings in the order that the contract wants. Anybody may
 * submit it, and leaves the bond that the contract asks for, to be had back once the epoch is final.
 *
 * @throws QuorumNotMetError, InvalidAttestationError, UnexpectedEpochError, FormulaNotEffectiveError
 * @throws EpochPendingError while the one before it is not final.
 * @throws InvalidEpochBlockError, InvalidEpochTimeError, EpochBlockHashError, WrongBondError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await postEpoch(client, { params, signatures: [signature, otherSignature] });
 */
export async function postEpoch(
  client: AuraClient,
  { params, signatures, ...signer }: PostEpochParameters,
): Promise<PostEpochReturnType> {
  const signed = await Promise.all(
    signatures.map(async (signature) => ({ signature, address: await attester(client, params, signature) })),
  );
  const sorted = signed.sort((one, other) => (one.address < other.address ? -1 : 1));
  const call = { contract: "ReputationRegistry", abi: reputationRegistryAbi } as const;
  const { epochBond } = await readContract(client, { ...call, functionName: "config", args: [] });
  return writeContract(client, {
    ...call,
    functionName: "postEpoch",
    value: epochBond,
    args: [params, sorted.map(({ signature }) => signature)],
    ...signer,
  });
}

/** Who signed, in lower case; empty for a malformed signature, which the contract will name. */
async function attester(client: AuraClient, params: EpochParams, signature: Hex): Promise<string> {
  try {
    return (await recoverTypedDataAddress({ ...epochTypedData(client, params), signature })).toLowerCase();
  } catch {
    return "";
  }
}
