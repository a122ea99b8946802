/** A page that opens for Gold: `vite docs/examples/react-gate`, with VITE_RPC_URL and VITE_SUBGRAPH_URL set. */
import { AuraProvider } from "@aura-protocol/sdk/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { http } from "viem";
import { hardhat } from "viem/chains";
import { createConfig, WagmiProvider, useConnect, useConnectors } from "wagmi";

import { GoldRoom } from "./gold-room.tsx";

const { VITE_RPC_URL, VITE_SUBGRAPH_URL } = import.meta.env as Record<string, string>;
/** Its connectors are the wallets that announce themselves to the page. */
const config = createConfig({
  chains: [hardhat],
  transports: { [hardhat.id]: http(VITE_RPC_URL) },
});

function Connect() {
  const [connector] = useConnectors();
  const { mutate } = useConnect();
  return (
    <header>
      <button
        type="button"
        disabled={connector === undefined}
        onClick={() => connector && mutate({ connector })}
      >
        Connect a wallet
      </button>
    </header>
  );
}

createRoot(document.getElementById("root") as HTMLElement).render(
  <WagmiProvider config={config}>
    <QueryClientProvider client={new QueryClient()}>
      <AuraProvider subgraph={VITE_SUBGRAPH_URL ?? ""}>
        <Connect />
        <GoldRoom />
      </AuraProvider>
    </QueryClientProvider>
  </WagmiProvider>,
);
