import type { AuraClient, Formula, Profile } from "@aura-protocol/sdk";
import { getProfiles } from "@aura-protocol/sdk/actions";
import { scoreProfiles, type ScoredProfile } from "@aura-protocol/sdk/reputation";
import type { Address, Hex } from "viem";

import { createReadCache, KEPT_MS, type Cached, type CountRead } from "./readCache.ts";

/** Everybody's public facts at one block. */
export type World = {
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Of the block, in seconds since the Unix epoch. */
  readonly timestamp: number;
  profileOf(wallet: Address): Profile | undefined;
  /** Everybody scored by a formula, in the order of registration; worked out once. */
  scored(formula: Formula): readonly ScoredProfile[];
  scoreOf(wallet: Address, formula: Formula): ScoredProfile | undefined;
  /** One profile a wallet. */
  holders(formula: Formula): readonly ScoredProfile[];
};

export type Worlds = {
  read(): Promise<Cached<World>>;
  drop(): void;
};

/** Notes a new world elsewhere; answers wait for it. */
export type NoteWorld = (read: () => Promise<World>) => Promise<World>;

/**
 * Reads everybody, because standing is lent from wallet to wallet, and keeps it for half a minute: a score asked for
 * meanwhile costs no request.
 */
export function createWorlds({
  client,
  count,
  note,
}: {
  client: AuraClient;
  count: CountRead;
  note: NoteWorld;
}): Worlds {
  const cache = createReadCache<"latest", World>({
    name: "world",
    keptMs: KEPT_MS.onchain,
    read: () => note(async () => worldOf(await getProfiles(client, {}))),
    count,
  });
  return { read: () => cache.read("latest"), drop: () => cache.drop("latest") };
}

/** A world out of what the SDK reads of it. */
export function worldOf({
  profiles,
  ...block
}: {
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  readonly timestamp: number;
  readonly profiles: readonly Profile[];
}): World {
  const byWallet = firstByWallet(profiles);
  const boards = new Map<Formula, Board>();
  const boardOf = (formula: Formula): Board => {
    const known = boards.get(formula) ?? createBoard(profiles, { timestamp: block.timestamp, formula });
    boards.set(formula, known);
    return known;
  };
  return {
    ...block,
    profileOf: (wallet) => byWallet.get(keyOf(wallet)),
    scored: (formula) => boardOf(formula).scored,
    scoreOf: (wallet, formula) => boardOf(formula).byWallet.get(keyOf(wallet)),
    holders: (formula) => [...boardOf(formula).byWallet.values()],
  };
}

type Board = {
  readonly scored: readonly ScoredProfile[];
  readonly byWallet: ReadonlyMap<string, ScoredProfile>;
};

function createBoard(profiles: readonly Profile[], at: { timestamp: number; formula: Formula }): Board {
  const scored = scoreProfiles(profiles, at);
  return { scored, byWallet: firstByWallet(scored) };
}

/** An account that gave a passport up may hold another: the first is taken, as the SDK's `reputationOf` does. */
function firstByWallet<Holder extends { readonly account: Address }>(
  holders: readonly Holder[],
): ReadonlyMap<string, Holder> {
  const found = new Map<string, Holder>();
  for (const holder of holders) {
    const key = keyOf(holder.account);
    if (!found.has(key)) found.set(key, holder);
  }
  return found;
}

const keyOf = (wallet: Address): string => wallet.toLowerCase();
