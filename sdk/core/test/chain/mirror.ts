import { hexToString, pad, toHex, type Hex } from "viem";

import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { badgesAbi } from "../../src/generated/abi/Badges.ts";
import { passportAbi } from "../../src/generated/abi/Passport.ts";
import { vouchesAbi } from "../../src/generated/abi/Vouches.ts";
import { badgeCategories } from "../../src/types/Profile.ts";
import type { Entity, World } from "../support/fakeSubgraph.ts";

/** Fills a fake subgraph with what the chain's logs say up to its latest block: a small indexer. */
export async function mirror(client: AuraClient, world: World): Promise<void> {
  const { number: toBlock, hash, timestamp } = await client.public.getBlock();
  const [passports, badges, vouches] = await Promise.all([
    passportEntities(client, toBlock),
    badgeEntities(client, toBlock),
    vouchEntities(client, toBlock),
  ]);
  world.head = { number: Number(toBlock), hash, timestamp: Number(timestamp) };
  world.collections = { passports, badges, vouches };
}

async function passportEntities(client: AuraClient, toBlock: bigint): Promise<Entity[]> {
  const { address } = client.deployment.contracts.Passport;
  const logs = await client.public.getContractEvents({
    address,
    abi: passportAbi,
    eventName: "PassportRegistered",
    fromBlock: 0n,
    toBlock,
    strict: true,
  });
  return Promise.all(
    logs.map(async ({ args, blockNumber }, index) => ({
      id: args.account.toLowerCase(),
      left: false,
      account: args.account.toLowerCase(),
      passportId: args.passportId.toString(),
      commitment: args.commitment.toString(),
      index,
      registeredAt: String((await client.public.getBlock({ blockNumber })).timestamp),
      registeredAtBlock: blockNumber.toString(),
    })),
  );
}

async function badgeEntities(client: AuraClient, toBlock: bigint): Promise<Entity[]> {
  const { address } = client.deployment.contracts.Badges;
  const logs = await client.public.getContractEvents({
    address,
    abi: badgesAbi,
    fromBlock: 0n,
    toBlock,
    strict: true,
  });
  const issuers = new Map<Hex, Entity & { accredited: boolean }>();
  const types = new Map<bigint, Entity>();
  const badges = new Map<string, Entity>();
  for (const log of logs) {
    if (log.eventName === "IssuerRegistered") {
      const { issuer, name } = log.args;
      issuers.set(issuer, { id: issuer.toLowerCase(), name, accredited: false });
    } else if (log.eventName === "IssuerAccreditationChanged") {
      const issuer = issuers.get(log.args.issuer);
      if (issuer !== undefined) issuer.accredited = log.args.accredited;
    } else if (log.eventName === "BadgeTypeDefined") {
      const { badgeType, issuer, category, provider, name, uri } = log.args;
      types.set(badgeType, {
        id: pad(toHex(badgeType), { size: 32 }),
        badgeType: badgeType.toString(),
        issuer: issuers.get(issuer),
        category: badgeCategories[category],
        provider: hexToString(provider, { size: 32 }),
        validity: "0",
        supplyCap: "0",
        supply: "0",
        name,
        uri,
      });
    } else if (log.eventName === "BadgeMinted") {
      const { badgeType, account, value } = log.args;
      const { timestamp } = await client.public.getBlock({ blockNumber: log.blockNumber });
      const id = `${pad(toHex(badgeType), { size: 32 })}${account.slice(2).toLowerCase()}`;
      badges.set(id, {
        id,
        account: account.toLowerCase(),
        badgeType: types.get(badgeType),
        value: value.toString(),
        passport: { id: account.toLowerCase() },
        issuedAt: String(timestamp),
        expiresAt: "0",
        burned: false,
        revoked: false,
      });
    } else if (log.eventName === "BadgeRevoked") {
      const id = `${pad(toHex(log.args.badgeType), { size: 32 })}${log.args.account.slice(2).toLowerCase()}`;
      const badge = badges.get(id);
      if (badge !== undefined) badges.set(id, { ...badge, revoked: true });
    }
  }
  return [...badges.values()];
}

async function vouchEntities(client: AuraClient, toBlock: bigint): Promise<Entity[]> {
  const { address } = client.deployment.contracts.Vouches;
  const logs = await client.public.getContractEvents({
    address,
    abi: vouchesAbi,
    fromBlock: 0n,
    toBlock,
    strict: true,
  });
  const vouches = new Map<string, Entity>();
  for (const { eventName, args, blockNumber } of logs) {
    const { timestamp } = await client.public.getBlock({ blockNumber });
    const [voucherId, subjectId] = [args.voucher, args.subject].map((id) => toHex(id, { size: 20 }));
    const id = `${voucherId}${subjectId}`;
    if (eventName === "VouchRevoked") vouches.delete(id);
    else {
      const [voucher, account] = [{ id: voucherId }, { id: subjectId }];
      const createdAt = vouches.get(id)?.["createdAt"] ?? String(timestamp);
      const updatedAt = String(timestamp);
      vouches.set(id, {
        id,
        voucher,
        account,
        weight: args.weight,
        active: true,
        createdAt,
        updatedAt,
      });
    }
  }
  return [...vouches.values()];
}
