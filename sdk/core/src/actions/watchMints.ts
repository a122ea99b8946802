import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { watchLogs, type WatchLogsOptions } from "../client/watchLogs.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

/** A badge that was minted or renewed. */
export type Mint = {
  readonly badgeType: bigint;
  readonly account: Address;
  /** In the provider's unit. */
  readonly value: bigint;
  readonly blockNumber: bigint;
};

export type WatchMintsParameters = WatchLogsOptions<Mint> & {
  /** Of this type alone; of all by default. */
  badgeType?: bigint | undefined;
};

/** Ends watching. */
export type WatchMintsReturnType = () => void;

export type WatchMintsErrorType = never;

/**
 * Watches badges being minted, by one or by batch, directly on the chain. What a reorganisation takes back, `onRemoved` hears.
 *
 * @returns Ends it.
 * @example
 * const unwatch = watchMints(client, { onEvents: (mints) => show(mints), onRemoved: (mints) => hide(mints) });
 */
export function watchMints(
  client: Pick<AuraClient, "chain" | "public" | "deployment">,
  { badgeType, onEvents, onRemoved, ...options }: WatchMintsParameters,
): WatchMintsReturnType {
  const wanted = (mints: readonly Mint[]): readonly Mint[] =>
    badgeType === undefined ? mints : mints.filter((mint) => mint.badgeType === badgeType);
  const tell = (listener: typeof onRemoved, mints: readonly Mint[]): void => {
    const found = wanted(mints);
    if (found.length > 0) listener?.(found);
  };
  const call = { contract: "Badges", abi: badgesAbi } as const;
  const single = watchLogs(
    client,
    { ...call, eventName: "BadgeMinted" },
    {
      ...options,
      onEvents: (logs) => tell(onEvents, logs.map(mintOf)),
      onRemoved: (logs) => tell(onRemoved, logs.map(mintOf)),
    },
  );
  const batch = watchLogs(
    client,
    { ...call, eventName: "BadgesMinted" },
    {
      ...options,
      onEvents: (logs) => tell(onEvents, logs.flatMap(mintsOf)),
      onRemoved: (logs) => tell(onRemoved, logs.flatMap(mintsOf)),
    },
  );
  return () => {
    single();
    batch();
  };
}

type Logged<Args> = { readonly args: Args; readonly blockNumber: bigint };

function mintOf({ args, blockNumber }: Logged<Omit<Mint, "blockNumber">>): Mint {
  const { badgeType, account, value } = args;
  return { badgeType, account, value, blockNumber };
}

type Batch = { badgeType: bigint; accounts: readonly Address[]; values: readonly bigint[] };

function mintsOf({ args, blockNumber }: Logged<Batch>): readonly Mint[] {
  const { badgeType, accounts, values } = args;
  return accounts.map((account, place) => ({
    badgeType,
    account,
    value: values[place] as bigint,
    blockNumber,
  }));
}
