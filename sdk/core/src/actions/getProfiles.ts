import type { Address, Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { address, count, object } from "../client/decoders.ts";
import { badgeSelection, decodeBadge } from "../client/entities/badge.ts";
import { decodePassport, passportSelection } from "../client/entities/passport.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import { subgraphPages } from "../client/subgraphPages.ts";
import type { SubgraphRequestErrorType } from "../client/subgraphRequest.ts";
import type { RpcUnavailableError, UnexpectedError } from "../errors/client.ts";
import { IndexerBehindError, IndexerFailedError, IndexerForkedError } from "../errors/subgraph.ts";
import type { IndexerStatus } from "../types/IndexerStatus.ts";
import type { Profile, ProfileBadge, Vouch } from "../types/Profile.ts";
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

/**
 * Everything public about all passport holders at one block: what scoring and epochs are computed from. All lists are
 * read whole and pinned to the block; afterwards the indexer's block is compared with the chain's, so that data of an
 * abandoned fork is refused. The cost grows with the number of passports, badges and vouches: one request a thousand.
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
  const [passports, badges, vouches] = await Promise.all([
    subgraphPages(client, {
      field: "passports",
      selection: passportSelection,
      blockNumber,
      decode: decodePassport,
    }),
    subgraphPages(client, {
      field: "badges",
      selection: `passport { id } ${badgeSelection}`,
      blockNumber,
      decode: decodeHeldBadge,
    }),
    subgraphPages(client, {
      field: "vouches",
      selection: "voucher { id } account { id } weight",
      where: "active: true",
      blockNumber,
      decode: decodeVouch,
    }),
  ]);
  const badgesOf = Map.groupBy(badges, ({ passport }) => passport);
  const holders = new Map(passports.filter(({ left }) => !left).map(({ id, account }) => [id, account]));
  const vouchesOf = Map.groupBy(betweenHolders(vouches, holders), ({ voucher }) => voucher);
  return passports
    .sort((one, other) => one.index - other.index)
    .map(({ id, passportId, account, left, commitment, index, registeredAt }) => ({
      passportId,
      account,
      left,
      commitment,
      index,
      registeredAt,
      badges: left ? [] : (badgesOf.get(id) ?? []).map(profileBadge),
      vouches: left ? [] : (vouchesOf.get(account) ?? []),
    }));
}

const party = object({ id: address });
const heldFields = object({ passport: party });
const vouchFields = object({ voucher: party, account: party, weight: count });

function decodeVouch(value: unknown, path: string): Vouch {
  const { voucher, account, weight } = vouchFields(value, path);
  return { voucher: voucher.id, account: account.id, weight };
}

/** Vouches name passports; scores name who holds them now. Those of passports that were given up do not count. */
function betweenHolders(vouches: readonly Vouch[], holders: ReadonlyMap<Address, Address>): Vouch[] {
  return vouches.flatMap(({ voucher, account, weight }) => {
    const [from, to] = [holders.get(voucher), holders.get(account)];
    return from === undefined || to === undefined ? [] : [{ voucher: from, account: to, weight }];
  });
}

function decodeHeldBadge(
  value: unknown,
  path: string,
): ReturnType<typeof decodeBadge> & { passport: Address } {
  return { ...decodeBadge(value, path), passport: heldFields(value, path).passport.id };
}

function profileBadge({ type, ...badge }: ReturnType<typeof decodeBadge>): ProfileBadge {
  const { badgeType, category, provider, issuer } = type;
  const { value, issuedAt, expiresAt, burned, revoked } = badge;
  const { account, accredited } = issuer;
  return {
    badgeType,
    category,
    provider,
    issuer: account,
    accredited,
    value,
    issuedAt,
    expiresAt,
    burned,
    revoked,
  };
}

/** The chain's word on the block, once it is sure that the indexer's head, and so its past, is on the chain. */
async function confirmedBlock(
  client: AuraClient,
  blockNumber: bigint,
  head: IndexerStatus,
): Promise<{ blockHash: Hex; timestamp: number }> {
  const [chainHead, block] = await Promise.all([
    chainBlock(client, head.blockNumber),
    chainBlock(client, blockNumber),
  ]);
  if (chainHead?.hash !== head.blockHash || block === undefined) {
    throw new IndexerForkedError({
      blockNumber: head.blockNumber,
      chainHash: chainHead?.hash,
      indexerHash: head.blockHash,
    });
  }
  return { blockHash: block.hash, timestamp: Number(block.timestamp) };
}

async function chainBlock(
  client: AuraClient,
  blockNumber: bigint,
): Promise<{ hash: Hex; timestamp: bigint } | undefined> {
  return rpcRequest(client, async () => {
    try {
      return await client.public.getBlock({ blockNumber });
    } catch (error) {
      if (error instanceof Error && error.name === "BlockNotFoundError") return undefined;
      throw error;
    }
  });
}
