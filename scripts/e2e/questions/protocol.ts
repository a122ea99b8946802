import { expect } from "vitest";

import { QUORUM, roles } from "../../seed/accounts.ts";
import { people } from "../../seed/people.ts";
import { rootOf } from "../leaf-root.ts";
import { addressOf, ascending, blockAsked, blockOf, logsOf, read, type Expectations } from "./scene.ts";

interface Meta {
  readonly block: { readonly number: number; readonly hash: string; readonly timestamp: number };
}

/** Questions about the indexer, epochs, the trees and everybody at once. */
export const protocolExpectations: Expectations = {
  IndexerStatus: async ({ _meta }: { _meta: Meta & { hasIndexingErrors: boolean } }) => {
    expect(_meta).toEqual({ block: await blockOf(_meta.block.number), hasIndexingErrors: false });
  },
  PassportsAt: async ({ passports, _meta }: { passports: Registered[]; _meta: Meta }, variables) => {
    const block = blockAsked(variables);
    expect(_meta).toEqual({ block: { number: block }, hasIndexingErrors: false });
    expect(passports.map(({ id }) => id)).toEqual(ascending(passports.map(({ id }) => id)));
    const byIndex = [...passports].sort((one, other) => one.index - other.index);
    expect(byIndex.map(({ id, index, commitment }) => [id, index, commitment])).toEqual(
      (await registeredBy(block)).map(({ account, commitment }, index) => [account, index, commitment]),
    );
    // Not everybody had joined by then, so that the past is told from the present.
    expect(passports.length).toBeGreaterThan(0);
    expect(passports.length).toBeLessThan(people.length);
  },
  LatestEpoch: async ({ epoches, protocol }: { epoches: Epoch[]; protocol: object }) => {
    const [epoch] = epoches;
    if (epoch === undefined) throw new Error("There is no epoch");
    const stored = await read<StoredEpoch>("ReputationRegistry", "epochOf", [BigInt(epoch.epochId)]);
    const { root, blockNumber, leafCount, finalAt, formulaId } = stored;
    expect(epoch).toMatchObject({
      root: String(root),
      blockNumber: String(blockNumber),
      leafCount,
      finalAt: String(finalAt),
      rejected: false,
      formula: { id: formulaId },
    });
    expect(epoch.blockHash).toBe((await blockOf(Number(blockNumber))).hash);
    expect(epoch.attesters).toHaveLength(QUORUM);
    const attesters = roles.attesters.map(addressOf);
    for (const { id, active } of epoch.attesters)
      expect([attesters.includes(id as `0x${string}`), active]).toEqual([true, true]);
    expect(protocol).toEqual({ quorum: QUORUM, activeAttesterCount: attesters.length });
  },
  ReputationInputs: async (
    { passports, protocol }: { passports: Profile[]; protocol: object },
    variables,
  ) => {
    const block = blockAsked(variables);
    const registered = await registeredBy(block);
    expect(protocol).toEqual({ passportCount: registered.length });
    expect(passports.map(({ id }) => id)).toEqual(ascending(registered.map(({ account }) => account)));
    const minted = await logsOf("Badges", "BadgeMinted", { to: block });
    const vouched = await logsOf("Vouches", "Vouched", { to: block });
    for (const { account, badges, vouchesGiven } of passports) {
      const own = minted.filter(({ args }) => String(args["account"]).toLowerCase() === account);
      expect(badges.map(({ badgeType, value }) => `${badgeType.badgeType} ${value}`)).toEqual(
        own
          .sort((one, other) => Number(one.args["badgeType"]) - Number(other.args["badgeType"]))
          .map(({ args }) => `${String(args["badgeType"])} ${String(args["value"])}`),
      );
      const given = vouched.filter(({ args }) => args["voucher"] === BigInt(account));
      expect(vouchesGiven.map(({ account: to, weight }) => `${BigInt(to.id)} ${weight}`).sort()).toEqual(
        given.map(({ args }) => `${String(args["subject"])} ${String(args["weight"])}`).sort(),
      );
    }
  },
  Members: async ({ members, memberRoots }: { members: Member[]; memberRoots: Root[] }) => {
    const leaves = members.map(({ commitment, removed }) => (removed ? 0n : BigInt(commitment)));
    expect(leaves.length).toBeGreaterThanOrEqual(people.length);
    const root = rootOf(leaves);
    expect(memberRoots).toEqual([{ root: String(root), leafCount: leaves.length }]);
    expect(await read("Passport", "membershipRoot", [])).toBe(root);
  },
  LatestActivity: async ({ passports, badges, vouches, tickets }: Latest) => {
    const newest = (await logsOf("Passport", "PassportRegistered")).at(-1);
    expect(passports[0]?.id).toBe(String(newest?.args["account"]).toLowerCase());
    const badge = (await logsOf("Badges", "BadgeMinted")).at(-1);
    expect(badges[0]?.account).toBe(String(badge?.args["account"]).toLowerCase());
    const vouch = (await logsOf("Vouches", "Vouched")).at(-1);
    expect(BigInt(vouches[0]?.account.account ?? "0x0")).toBe(vouch?.args["subject"]);
    expect([passports, badges, vouches, tickets].map(({ length }) => length)).toEqual([10, 10, 10, 10]);
    const times = tickets.map(({ soldAt }) => Number(soldAt));
    expect(times).toEqual(ascending(times).reverse());
  },
};

interface Registered {
  readonly id: string;
  readonly index: number;
  readonly commitment: string;
}

interface StoredEpoch {
  readonly root: bigint;
  readonly formulaId: string;
  readonly blockNumber: bigint;
  readonly finalAt: number;
  readonly leafCount: number;
}

interface Epoch {
  readonly epochId: string;
  readonly blockHash: string;
  readonly attesters: { readonly id: string; readonly active: boolean }[];
}

interface Profile {
  readonly id: string;
  readonly account: string;
  readonly badges: { readonly value: string; readonly badgeType: { readonly badgeType: string } }[];
  readonly vouchesGiven: { readonly weight: number; readonly account: { readonly id: string } }[];
}

interface Member {
  readonly commitment: string;
  readonly removed: boolean;
}

interface Root {
  readonly root: string;
}

interface Latest {
  readonly passports: { readonly id: string }[];
  readonly badges: { readonly account: string }[];
  readonly vouches: { readonly account: { readonly account: string } }[];
  readonly tickets: { readonly soldAt: string }[];
}

/** Who had registered by a block, in the order of registration. */
async function registeredBy(block: number): Promise<readonly { account: string; commitment: string }[]> {
  const logs = await logsOf("Passport", "PassportRegistered", { to: block });
  return logs.map(({ args }) => ({
    account: String(args["account"]).toLowerCase(),
    commitment: String(args["commitment"]),
  }));
}
