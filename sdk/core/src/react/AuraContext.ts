import { createContext, useContext } from "react";

import type { AuraClient } from "../client/createAuraClient.ts";
import { ProviderMissingError } from "../errors/client.ts";

export const AuraContext = createContext<AuraClient | undefined>(undefined);

/**
 * The client that the nearest `AuraProvider` made.
 * @throws ProviderMissingError outside of one.
 * @example
 * const client = useAuraClient();
 */
export function useAuraClient(): AuraClient {
  const client = useContext(AuraContext);
  if (client === undefined) throw new ProviderMissingError();
  return client;
}
