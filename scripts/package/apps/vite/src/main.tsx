import { createAuraClient } from "@aura-protocol/sdk";
import { AuraClientProvider, ReputationGate, ReputationScore } from "@aura-protocol/sdk/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { http, type Address } from "viem";
import { hardhat } from "viem/chains";

const { VITE_RPC_URL, VITE_SUBGRAPH_URL, VITE_ACCOUNT } = import.meta.env;
const client = createAuraClient({
  chain: hardhat,
  transport: http(VITE_RPC_URL),
  subgraph: VITE_SUBGRAPH_URL,
});

createRoot(document.getElementById("root")!).render(
  <QueryClientProvider client={new QueryClient()}>
    <AuraClientProvider client={client} account={VITE_ACCOUNT as Address}>
      <ReputationScore className="score" />
      <ReputationGate tier="gold">
        <p>Inside</p>
      </ReputationGate>
    </AuraClientProvider>
  </QueryClientProvider>,
);
