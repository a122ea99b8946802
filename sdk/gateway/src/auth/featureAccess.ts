import type { FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { Address } from "viem";

import type { Database } from "../database/Database.ts";
import type { Privacy } from "./accounts.ts";
import type { Caller } from "./Caller.ts";
import { FeaturesPrivateError } from "./errors.ts";

/** Who may read which wallets' features, as their owners want it. */
export type FeatureAccess = {
  /**
   * @returns Whether everybody may read all of them, so that the answer may be kept by anybody.
   * @throws FeaturesPrivateError naming those that the caller may not read.
   */
  require(request: FastifyRequest, wallets: readonly Address[]): Promise<boolean>;
  /** Which of them the caller may read, and whether everybody may. */
  readable(
    request: FastifyRequest,
    wallets: readonly Address[],
  ): Promise<{ readonly wallets: ReadonlySet<Address>; readonly shared: boolean }>;
};

export function createFeatureAccess(database: Kysely<Database>): FeatureAccess {
  const readable: FeatureAccess["readable"] = async ({ caller }, wallets) => {
    const restricted = await restrictionsOf(database, wallets);
    const allowed = wallets.filter((wallet) => mayRead(caller, wallet, restricted.get(wallet.toLowerCase())));
    return { wallets: new Set(allowed), shared: restricted.size === 0 };
  };
  return {
    readable,
    require: async (request, wallets) => {
      const { wallets: allowed, shared } = await readable(request, wallets);
      const refused = [...new Set(wallets)].filter((wallet) => !allowed.has(wallet));
      if (refused.length > 0) throw new FeaturesPrivateError({ wallets: refused });
      return shared;
    },
  };
}

function mayRead(caller: Caller | undefined, wallet: Address, privacy: Privacy | undefined): boolean {
  if (privacy === undefined) return true;
  if (caller?.scopes.includes("features:read") !== true) return false;
  const isOwner = caller.account === wallet;
  // A wallet that merely signed in is no better than anybody.
  return isOwner || (privacy === "keys" && !caller.id.startsWith("wallet:"));
}

async function restrictionsOf(
  database: Kysely<Database>,
  wallets: readonly Address[],
): Promise<ReadonlyMap<string, Privacy>> {
  if (wallets.length === 0) return new Map();
  const rows = await database
    .selectFrom("accounts")
    .select(["address", "privacy"])
    .where(
      "address",
      "in",
      wallets.map((wallet) => wallet.toLowerCase()),
    )
    .where("privacy", "<>", "public")
    .execute();
  return new Map(rows.map(({ address, privacy }) => [address, privacy as Privacy]));
}
