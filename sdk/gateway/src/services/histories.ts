import type { AuraClient } from "@aura-protocol/sdk";
import {
  getPassport,
  getReputationHistory,
  type GetReputationHistoryReturnType,
} from "@aura-protocol/sdk/actions";
import type { Address } from "viem";

import { createReadCache, KEPT_MS, type Cached, type CountRead } from "./readCache.ts";

export type HistoryParameters = {
  readonly wallet: Address;
  /** The passport's first block by default. */
  readonly from?: bigint | undefined;
  /** The latest by default. */
  readonly to?: bigint | undefined;
  /** How many blocks from the one to the other. */
  readonly points: number;
};

export type HistoryView = { readonly known: boolean; readonly entries: GetReputationHistoryReturnType };

/** Scores of a wallet at past blocks. Each reads everybody at its block: the dearest answer that there is. */
export type Histories = {
  read(parameters: HistoryParameters): Promise<Cached<HistoryView>>;
  drop(): void;
};

export function createHistories(client: AuraClient, count: CountRead): Histories {
  const cache = createReadCache<string, HistoryView>({
    name: "history",
    keptMs: KEPT_MS.analytics,
    read: (key) => readHistory(client, parametersOf(key)),
    count,
  });
  return { read: (parameters) => cache.read(keyOf(parameters)), drop: () => cache.dropAll() };
}

async function readHistory(
  client: AuraClient,
  { wallet, from, to, points }: HistoryParameters,
): Promise<HistoryView> {
  const passport = await getPassport(client, { account: wallet });
  if (passport === null) return { known: false, entries: [] };
  const start = from ?? passport.registeredAtBlock;
  return {
    known: true,
    entries: await getReputationHistory(client, { account: wallet, from: start, to, points }),
  };
}

function keyOf({ wallet, from, to, points }: HistoryParameters): string {
  return [wallet, from ?? "", to ?? "", points].join(" ");
}

function parametersOf(key: string): HistoryParameters {
  const [wallet = "", from = "", to = "", points = ""] = key.split(" ");
  const block = (text: string): bigint | undefined => (text === "" ? undefined : BigInt(text));
  return { wallet: wallet as Address, from: block(from), to: block(to), points: Number(points) };
}
