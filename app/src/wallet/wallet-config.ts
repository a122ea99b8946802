import { createConfig, createStorage, http, injected, type Config } from "wagmi";
import { reconnect, watchConnection } from "wagmi/actions";

import type { AppConfig } from "../config/app-config.ts";
import { chainOf } from "../config/chain.ts";
import { identitySession } from "./identity-session.ts";
import { walletStore } from "./wallet-store.ts";

let started: Promise<Config> | undefined;

/** The one wagmi configuration of the page; built, and the last wallet reconnected, at the first call. */
export function walletConfig(config: AppConfig): Promise<Config> {
  return (started ??= start(config));
}

async function start(config: AppConfig): Promise<Config> {
  const chain = chainOf(config);
  const demo = config.demo ? (await import("../demo/demo-connector.ts")).demoConnectors(chain) : [];
  const wagmi = createConfig({
    chains: [chain],
    transports: { [chain.id]: http(config.rpcUrl) },
    // Wallets announce themselves (EIP-6963); older ones only leave `window.ethereum` behind.
    connectors: ["ethereum" in window ? injected() : [], demo].flat(),
    multiInjectedProviderDiscovery: true,
    storage: createStorage({ storage: localStorage }),
    pollingInterval: config.demo ? 1_000 : 4_000,
  });
  watchConnection(wagmi, {
    onChange: ({ status }) => {
      if (status === "connected") walletStore.setConnected(true);
      if (status === "disconnected") {
        walletStore.setConnected(false);
        identitySession.forget();
      }
    },
  });
  walletStore.want();
  // A wallet that knows this page would answer always; only who was connected when leaving is connected again.
  if (walletStore.isConnected()) void reconnect(wagmi);
  return wagmi;
}
