import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { MinterRuleMissingError } from "../errors/minter.ts";
import { holdingMinterAbi } from "../generated/abi/HoldingMinter.ts";
import { tokenKinds, type HoldingRule, type TokenKind } from "../types/HoldingRule.ts";

export type GetHoldingRuleParameters = {
  badgeType: bigint;
  /** State at this block; the latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetHoldingRuleReturnType = HoldingRule;

export type GetHoldingRuleErrorType = ReadContractErrorType | MinterRuleMissingError;

/**
 * What balance earns badges of a type by `claimHoldingBadge`.
 *
 * @throws MinterRuleMissingError when balances earn none.
 * @throws ContractMissingError, RpcUnavailableError
 * @example
 * const { token, minimum } = await getHoldingRule(client, { badgeType });
 */
export async function getHoldingRule(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { badgeType, blockNumber }: GetHoldingRuleParameters,
): Promise<GetHoldingRuleReturnType> {
  const rule = await readContract(client, {
    contract: "HoldingMinter",
    abi: holdingMinterAbi,
    functionName: "ruleOf",
    args: [badgeType],
    blockNumber,
  });
  const { kind, token, id, minimum, value } = rule;
  return { kind: tokenKinds[kind] as TokenKind, token, tokenId: id, minimum, value };
}
