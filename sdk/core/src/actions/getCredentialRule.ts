import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import type { MinterRuleMissingError } from "../errors/minter.ts";
import { credentialMinterAbi as abi } from "../generated/abi/CredentialMinter.ts";
import { credentialScope } from "../proofs/credentials/credentialScope.ts";
import type { CredentialRule } from "../types/Credential.ts";

export type GetCredentialRuleParameters = {
  badgeType: bigint;
};

export type GetCredentialRuleReturnType = {
  readonly rule: CredentialRule;
  /** Of the badge type at `time`; always 0n when its epochs have no length. */
  readonly epoch: bigint;
  /** What proofs are made under in this epoch. */
  readonly scope: bigint;
  /** The current one, which may be 0n; null while the issuer has published none, when no claim is accepted. */
  readonly revocationRoot: bigint | null;
  /** The next block's clock, in seconds since the Unix epoch. */
  readonly time: bigint;
};

export type GetCredentialRuleErrorType = ReadContractErrorType | MinterRuleMissingError;

/**
 * What a badge type asks of a credential, and what a proof made now is bound to.
 *
 * @throws MinterRuleMissingError when the badge type has no rule.
 * @throws RpcUnavailableError
 * @example
 * const { rule } = await getCredentialRule(client, { badgeType: 3n });
 * const asked = decodePredicate(rule);
 */
export async function getCredentialRule(
  client: AuraClient,
  { badgeType }: GetCredentialRuleParameters,
): Promise<GetCredentialRuleReturnType> {
  const call = { contract: "CredentialMinter", abi, args: [badgeType] } as const;
  const [rule, [root, publishedAt], time] = await Promise.all([
    readContract(client, { ...call, functionName: "ruleOf" }),
    readContract(client, { ...call, functionName: "revocationRootOf" }),
    nextBlockTime(client),
  ]);
  const epoch = rule.epochLength === 0 ? 0n : time / BigInt(rule.epochLength);
  const minter = client.deployment.contracts.CredentialMinter.address;
  const scope = credentialScope({ chainId: client.chain.id, minter, badgeType, epoch });
  // 0 is a root too: there is none while it was never published.
  return { rule, epoch, scope, revocationRoot: publishedAt === 0 ? null : root, time };
}

/** A chain that was quiet for long has a latest block that is old. Nodes that know of no pending block give that one. */
async function nextBlockTime(client: AuraClient): Promise<bigint> {
  const block = await rpcRequest(client, () =>
    client.public.getBlock({ blockTag: "pending" }).catch(() => client.public.getBlock()),
  );
  return block.timestamp;
}
