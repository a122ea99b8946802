import { createElement, useMemo, type ReactElement, type ReactNode } from "react";
import { custom } from "viem";
import { useConfig, useConnection, usePublicClient, useWalletClient } from "wagmi";

import { createAuraClient } from "../client/createAuraClient.ts";
import { DeploymentNotFoundError } from "../errors/client.ts";
import type { AuraDeployment } from "../types/Deployment.ts";
import { AuraContext } from "./AuraContext.ts";

export type AuraProviderProps = {
  /** GraphQL endpoint of the subgraph. */
  subgraph: string;
  /** Which of wagmi's chains Aura is on; the first by default. The wallet may be on another: writing says so. */
  chainId?: number | undefined;
  /** Where the contracts are; by default the known deployment on the chain. */
  deployment?: AuraDeployment | undefined;
  children?: ReactNode;
};

/**
 * Makes the client for all hooks below it, out of wagmi's configuration and the connected wallet. Place it inside
 * `WagmiProvider` and `QueryClientProvider`.
 *
 * @throws DeploymentNotFoundError when wagmi does not know the chain, or Aura is not known there.
 * @example
 * createElement(AuraProvider, { subgraph: "https://…" }, createElement(App));
 */
export function AuraProvider({ subgraph, chainId, deployment, children }: AuraProviderProps): ReactElement {
  const config = useConfig();
  const id = chainId ?? config.chains[0].id;
  const publicClient = usePublicClient({ chainId: id });
  const { address, status } = useConnection();
  const { data: connected } = useWalletClient({ chainId: id, assertChainId: false });
  // While accounts change hands, wagmi still gives the wallet of the one before.
  const wallet = connected?.account.address === address ? connected : undefined;
  const client = useMemo(() => {
    if (publicClient === undefined) throw new DeploymentNotFoundError({ chainId: id });
    // wagmi's own transport retries already.
    const transport = custom(publicClient, { retryCount: 0 });
    return createAuraClient({ chain: publicClient.chain, transport, subgraph, wallet, deployment });
  }, [publicClient, id, subgraph, wallet, deployment]);
  const isConnecting = status === "connecting" || status === "reconnecting";
  const scope = useMemo(() => ({ client, account: address, isConnecting }), [client, address, isConnecting]);
  return createElement(AuraContext, { value: scope }, children);
}
