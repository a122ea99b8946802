import type { AuraClient } from "../client/createAuraClient.ts";
import type { ReadContractErrorType } from "../client/readContract.ts";
import { EmptyEpochError } from "../errors/epoch.ts";
import type { InvalidProfileTreeError, ValueOutOfRangeError } from "../errors/reputation.ts";
import { buildProfileTree, type ProfileTree } from "../reputation/buildProfileTree.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { profileDataHash } from "../reputation/profileDataHash.ts";
import { profileLeaves } from "../reputation/profileLeaves.ts";
import { scoreProfiles, type ScoredProfile } from "../reputation/scoreProfiles.ts";
import type { EpochParams } from "../types/EpochParams.ts";
import type { Formula } from "../types/Formula.ts";
import { getEpochCount } from "./getEpochCount.ts";
import { getProfiles, type GetProfilesErrorType } from "./getProfiles.ts";

export type BuildEpochParameters = {
  /** The indexer's latest block by default. */
  blockNumber?: bigint | undefined;
  /** The first formula by default. */
  formula?: Formula | undefined;
  /** Where everything that the leaves are made of can be read; empty by default. */
  dataUri?: string | undefined;
};

export type BuildEpochReturnType = {
  /** What attesters sign. */
  readonly params: EpochParams;
  readonly tree: ProfileTree;
  /** In the order of registration. */
  readonly leaves: readonly bigint[];
  /** In the order of registration. */
  readonly profiles: readonly ScoredProfile[];
};

export type BuildEpochErrorType =
  | GetProfilesErrorType
  | ReadContractErrorType
  | EmptyEpochError
  | InvalidProfileTreeError
  | ValueOutOfRangeError;

/**
 * Computes the next epoch out of the public data at a block: everybody's score, the profile tree, its root. Refuses an
 * indexer that is behind, has failed, or is not on the chain's fork. Sends nothing.
 *
 * @throws IndexerBehindError, IndexerFailedError, IndexerForkedError, SubgraphUnavailableError, RpcUnavailableError
 * @throws InvalidProfileTreeError when the indexer's list of passports has a gap.
 * @throws EmptyEpochError when nobody had a passport.
 * @example
 * const { params } = await buildEpoch(client, {});
 */
export async function buildEpoch(
  client: AuraClient,
  { blockNumber, formula = formulaV1, dataUri = "" }: BuildEpochParameters = {},
): Promise<BuildEpochReturnType> {
  const { profiles, timestamp, ...block } = await getProfiles(client, { blockNumber });
  if (profiles.length === 0) throw new EmptyEpochError({ blockNumber: block.blockNumber });
  const scored = scoreProfiles(profiles, { timestamp, formula });
  const leaves = profileLeaves(scored);
  const tree = buildProfileTree(leaves);
  const params: EpochParams = {
    epochId: await getEpochCount(client, {}),
    formulaId: formulaId(formula),
    blockNumber: block.blockNumber,
    blockHash: block.blockHash,
    blockTimestamp: timestamp,
    root: tree.root,
    leafCount: leaves.length,
    dataHash: profileDataHash(leaves),
    dataUri,
  };
  return { params, tree, leaves, profiles: scored };
}
