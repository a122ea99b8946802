"use client";

import { AuraProvider, ReputationGate } from "@aura-protocol/sdk/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { http } from "viem";
import { hardhat } from "viem/chains";
import { createConfig, WagmiProvider } from "wagmi";

export function Gate({ rpcUrl, subgraph, account }) {
  const [queries] = useState(() => new QueryClient());
  const [config] = useState(() =>
    createConfig({ chains: [hardhat], transports: { [hardhat.id]: http(rpcUrl) }, ssr: true }),
  );
  return (
    <WagmiProvider config={config}>
      <QueryClientProvider client={queries}>
        <AuraProvider subgraph={subgraph}>
          <ReputationGate tier="gold" account={account}>
            <p>Inside</p>
          </ReputationGate>
        </AuraProvider>
      </QueryClientProvider>
    </WagmiProvider>
  );
}
