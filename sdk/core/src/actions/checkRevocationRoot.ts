import type { AuraClient } from "../client/createAuraClient.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import { RevocationRootError } from "../errors/credential.ts";
import type { StaleSide } from "../errors/membership.ts";
import { credentialMinterAbi as abi } from "../generated/abi/CredentialMinter.ts";

export type CheckRevocationRootParameters = {
  badgeType: bigint;
  /** Of a `RevocationTree`. */
  root: bigint;
};

export type CheckRevocationRootReturnType = void;

export type CheckRevocationRootErrorType = ReadContractErrorType | RevocationRootError;

/**
 * Lets a revocation root pass against which the contract accepts proofs now: the current one, or one that was superseded
 * less than an hour ago. Ask before proving.
 *
 * @throws RevocationRootError saying which side is stale: your `tree` when the issuer published its root and then another
 * one, the `contract` when the issuer never published it, `unknown` when the node does not tell events of the past.
 * @throws RpcUnavailableError
 * @example
 * await checkRevocationRoot(client, { badgeType, root: buildRevocationTree(revoked).root });
 */
export async function checkRevocationRoot(
  client: AuraClient,
  { badgeType, root }: CheckRevocationRootParameters,
): Promise<CheckRevocationRootReturnType> {
  const call = { contract: "CredentialMinter", abi } as const;
  const isKnown = await readContract(client, {
    ...call,
    functionName: "isKnownRoot",
    args: [badgeType, root],
  });
  if (isKnown) return;
  const [current, publishedAt] = await readContract(client, {
    ...call,
    functionName: "revocationRootOf",
    args: [badgeType],
  });
  throw new RevocationRootError({
    stale: await staleSide(client, { badgeType, root }),
    root,
    contractRoot: publishedAt === 0 ? undefined : current,
  });
}

/** Nodes may refuse to look through many blocks; then nobody can say. */
async function staleSide(
  client: AuraClient,
  { badgeType, root }: CheckRevocationRootParameters,
): Promise<StaleSide> {
  const { address, blockNumber } = client.deployment.contracts.CredentialMinter;
  try {
    const published = await client.public.getContractEvents({
      address,
      abi,
      eventName: "RevocationRootPublished",
      args: { badgeType },
      fromBlock: BigInt(blockNumber),
      strict: true,
    });
    return published.some(({ args }) => args.root === root) ? "tree" : "contract";
  } catch {
    return "unknown";
  }
}
