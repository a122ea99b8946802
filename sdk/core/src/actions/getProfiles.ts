import type { Hex } from "viem";

import { confirmedBlock } from "../client/confirmedBlock.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { mapped, object } from "../client/decoders.ts";
import {
  ATTENDANCE_LIMIT,
  decodeAttendance,
  decodeGivenVouch,
  decodeProfileBadge,
  type Attender,
  type GivenVouch,
  type Holder,
} from "../client/entities/holder.ts";
import { holderPages } from "../client/holderPages.ts";
import { joinProfiles } from "../client/joinProfiles.ts";
import { PAGE_SIZE, pageOf, subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { RpcUnavailableError, UnexpectedError } from "../errors/client.ts";
import { IndexerBehindError, IndexerFailedError, type IndexerForkedError } from "../errors/subgraph.ts";
import {
  holderAttendancesDocument,
  holderBadgesDocument,
  holderVouchesDocument,
} from "../generated/documents.ts";
import type { Attendance, Profile, ProfileBadge } from "../types/Profile.ts";
import { getIndexerStatus } from "./getIndexerStatus.ts";

export type GetProfilesParameters = {
  /** State at this block; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
};

export type GetProfilesReturnType = {
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Of the block, in seconds since the Unix epoch. */
  readonly timestamp: number;
  /** In the order of registration. */
  readonly profiles: readonly Profile[];
};

export type GetProfilesErrorType =
  SubgraphRequestErrorType | IndexerForkedError | RpcUnavailableError | UnexpectedError;

const decodeBadges = mapped(object({ badges: pageOf(decodeProfileBadge) }), ({ badges }) => badges);

const decodeVouches = mapped(object({ vouches: pageOf(decodeGivenVouch) }), ({ vouches }) => vouches);

const decodeAttendances = mapped(
  object({ attendances: pageOf(decodeAttendance) }),
  ({ attendances }) => attendances,
);

/**
 * Everything public about all passport holders at one block: what scoring and epochs are computed from. Every page is
 * pinned to the block; afterwards the indexer's block is compared with the chain's, so that data of an abandoned fork is
 * refused. The subgraph is asked for its status, and then once for every thousand passports with their badges, vouches,
 * invitation and attendances; a passport with a thousand badges or vouches or more, or an account that attended a hundred
 * events or more, costs a request for every thousand of them.
 *
 * @throws IndexerBehindError when the block is not indexed yet.
 * @throws IndexerFailedError when the subgraph stopped on an error.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @example
 * const { profiles, timestamp } = await getProfiles(client, {});
 * const scored = scoreProfiles(profiles, { timestamp });
 */
export async function getProfiles(
  client: AuraClient,
  parameters: GetProfilesParameters = {},
): Promise<GetProfilesReturnType> {
  const status = await getIndexerStatus(client, {});
  const { blockNumber = status.blockNumber } = parameters;
  if (status.hasIndexingErrors) throw new IndexerFailedError({ details: "it reports indexing errors" });
  if (blockNumber > status.blockNumber) {
    throw new IndexerBehindError({ blockNumber, indexed: status.blockNumber });
  }
  const profiles = await readProfiles(client, blockNumber);
  return { blockNumber, ...(await confirmedBlock(client, blockNumber, status)), profiles };
}

async function readProfiles(client: AuraClient, blockNumber: bigint): Promise<Profile[]> {
  const pages = await holderPages(client, blockNumber);
  const holders: Holder[] = [];
  for (const holder of pages.holders) {
    holders.push({
      ...holder,
      badges: await badgesOf(client, holder, blockNumber),
      vouchesGiven: await vouchesOf(client, holder, blockNumber),
    });
  }
  const attenders: Attender[] = [];
  for (const attender of pages.attenders) {
    attenders.push({ ...attender, attendances: await attendancesOf(client, attender, blockNumber) });
  }
  return joinProfiles(holders, attenders);
}

/** A list inside a page ends at a thousand: a longer one is read for itself. */
async function badgesOf(
  client: AuraClient,
  { id, left, badges }: Holder,
  blockNumber: bigint,
): Promise<readonly ProfileBadge[]> {
  if (left || badges.length < PAGE_SIZE) return badges;
  return subgraphPages(client, {
    document: holderBadgesDocument,
    variables: (page) => ({ ...page, passport: id.toLowerCase() }),
    blockNumber,
    decode: decodeBadges,
  });
}

async function vouchesOf(
  client: AuraClient,
  { id, left, vouchesGiven }: Holder,
  blockNumber: bigint,
): Promise<readonly GivenVouch[]> {
  if (left || vouchesGiven.length < PAGE_SIZE) return vouchesGiven;
  return subgraphPages(client, {
    document: holderVouchesDocument,
    variables: (page) => ({ ...page, passport: id.toLowerCase() }),
    blockNumber,
    decode: decodeVouches,
  });
}

async function attendancesOf(
  client: AuraClient,
  { id, attendances }: Attender,
  blockNumber: bigint,
): Promise<readonly Attendance[]> {
  if (attendances.length < ATTENDANCE_LIMIT) return attendances;
  return subgraphPages(client, {
    document: holderAttendancesDocument,
    variables: (page) => ({ ...page, account: id.toLowerCase() }),
    blockNumber,
    decode: decodeAttendances,
  });
}
