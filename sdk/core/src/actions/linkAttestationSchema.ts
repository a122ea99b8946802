import type { Address, Hash, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { AttestationSchemaError } from "../errors/attestation.ts";
import type { BadgeTypeNotFoundError, NotIssuerError } from "../errors/badge.ts";
import type { MinterNotNamedError, MinterRuleExistsError } from "../errors/minter.ts";
import type { AttesterUnchangedError } from "../errors/registry.ts";
import { attestationMinterAbi } from "../generated/abi/AttestationMinter.ts";

export type LinkAttestationSchemaParameters = AccountParameter & {
  /** One that names `AttestationMinter` among its minters. */
  badgeType: bigint;
  /** Uid of a schema of the Ethereum Attestation Service whose resolver is `AttestationMinter`. */
  schema: Hex;
  /** Whose attestations are taken at first, all different. */
  attesters: readonly Address[];
};

/** Hash of the transaction. */
export type LinkAttestationSchemaReturnType = Hash;

export type LinkAttestationSchemaErrorType =
  | WriteContractErrorType
  | AttestationSchemaError
  | AttesterUnchangedError
  | BadgeTypeNotFoundError
  | MinterNotNamedError
  | MinterRuleExistsError
  | NotIssuerError;

/**
 * Lets attestations of a schema become badges of a type, for good. The signing account must be the type's issuer, and
 * attests only if it is listed.
 *
 * @throws AttestationSchemaError, AttesterUnchangedError, BadgeTypeNotFoundError, MinterNotNamedError,
 * MinterRuleExistsError, NotIssuerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await linkAttestationSchema(client, { badgeType, schema: schemaUid, attesters: [attester] });
 */
export async function linkAttestationSchema(
  client: AuraClient,
  { badgeType, schema, attesters, ...signer }: LinkAttestationSchemaParameters,
): Promise<LinkAttestationSchemaReturnType> {
  return writeContract(client, {
    contract: "AttestationMinter",
    abi: attestationMinterAbi,
    functionName: "link",
    args: [badgeType, schema, attesters],
    ...signer,
  });
}
