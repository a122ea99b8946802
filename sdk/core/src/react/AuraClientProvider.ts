import { createElement, useMemo, type ReactElement, type ReactNode } from "react";
import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { AuraContext } from "./AuraContext.ts";

export type AuraClientProviderProps = {
  client: AuraClient;
  /** Who looks at the page; the client's wallet by default. */
  account?: Address | undefined;
  children?: ReactNode;
};

/**
 * Gives a client to all hooks and components below it, without wagmi: in tests, or where an application keeps its wallet
 * elsewhere. Place it inside `QueryClientProvider`.
 *
 * @example
 * createElement(AuraClientProvider, { client }, createElement(App));
 */
export function AuraClientProvider({ client, account, children }: AuraClientProviderProps): ReactElement {
  const holder = account ?? client.wallet?.account?.address;
  const scope = useMemo(() => ({ client, account: holder, isConnecting: false }), [client, holder]);
  return createElement(AuraContext, { value: scope }, children);
}
