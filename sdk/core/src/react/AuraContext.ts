import { createContext, useContext } from "react";
import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { ProviderMissingError } from "../errors/client.ts";

/** What a provider gives to everything below it. */
export type AuraScope = {
  readonly client: AuraClient;
  /** Whose wallet is connected. */
  readonly account: Address | undefined;
  /** Whether a wallet may still turn out to be connected. */
  readonly isConnecting: boolean;
};

export const AuraContext = createContext<AuraScope | undefined>(undefined);

/**
 * What the nearest provider gives.
 * @throws ProviderMissingError outside of one.
 */
export function useAuraScope(): AuraScope {
  const scope = useContext(AuraContext);
  if (scope === undefined) throw new ProviderMissingError();
  return scope;
}

/**
 * The client of the nearest `AuraProvider` or `AuraClientProvider`.
 * @throws ProviderMissingError outside of one.
 * @example
 * const client = useAuraClient();
 */
export function useAuraClient(): AuraClient {
  return useAuraScope().client;
}
