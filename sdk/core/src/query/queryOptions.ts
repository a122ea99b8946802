import type { AuraClient } from "../client/createAuraClient.ts";
import { isRetryable } from "../errors/isRetryable.ts";

/** Options that `useQuery` and its kin of any TanStack Query adapter take. */
export type AuraQueryOptions<Data> = {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<Data>;
  /** False while a parameter is missing. */
  readonly enabled: boolean;
  /** Milliseconds. */
  readonly staleTime: number;
  /** Asks again, three times at most, what may be answered a little later. */
  readonly retry: (failures: number, error: Error) => boolean;
};

/** Parameters of which some are not known yet, as while no wallet is connected. */
export type Incomplete<Parameters> = { readonly [Name in keyof Parameters]?: Parameters[Name] | undefined };

const MAX_RETRIES = 3;

/**
 * The beginning of every key of a client: invalidate it to read everything anew.
 * @example
 * await queryClient.invalidateQueries({ queryKey: auraQueryKey(client) });
 */
export function auraQueryKey({ chain, subgraph }: AuraClient): readonly unknown[] {
  return ["aura", chain.id, subgraph.url];
}

/** Keys are hashed as JSON, which knows no bigint; addresses may come in any case. */
export function readKey(client: AuraClient, action: string, parameters: object): readonly unknown[] {
  const entries = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return [...auraQueryKey(client), action, Object.fromEntries(entries.map(([k, v]) => [k, keyPart(v)]))];
}

function keyPart(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  return typeof value === "string" ? value.toLowerCase() : value;
}

/** Builds the options of a reading. `read` is undefined while a parameter is missing. */
export function readOptions<Data>(
  queryKey: readonly unknown[],
  { staleTime, read }: { staleTime: number; read: (() => Promise<Data>) | undefined },
): AuraQueryOptions<Data> {
  return {
    queryKey,
    queryFn: () => (read === undefined ? new Promise<never>(() => undefined) : read()),
    enabled: read !== undefined,
    staleTime,
    retry: (failures, error) => failures < MAX_RETRIES && isRetryable(error),
  };
}
