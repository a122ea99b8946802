import { AuraProvider } from "@aura-protocol/sdk/react";
import { use, type ReactNode } from "react";
import { WagmiContext } from "wagmi";

import { useAppConfig } from "../config/config-context.ts";
import { walletConfig } from "./wallet-config.ts";

/**
 * What hooks for wallets and for Aura need above them. Several may stand side by side: they share one configuration,
 * which is why wagmi's own provider, which reconnects wherever it is mounted, is not used.
 */
export function WalletProviders({ children }: { children: ReactNode }) {
  const config = useAppConfig();
  const wagmi = use(walletConfig(config));
  return (
    <WagmiContext value={wagmi}>
      <AuraProvider subgraph={config.subgraphUrl}>{children}</AuraProvider>
    </WagmiContext>
  );
}
