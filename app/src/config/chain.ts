import { defineChain, type Chain } from "viem";

import type { AppConfig } from "./app-config.ts";

/** The chain as wallets and viem want it described. */
export function chainOf(config: AppConfig): Chain {
  return defineChain({
    id: config.chainId,
    name: config.chainName,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [config.rpcUrl] } },
    testnet: config.demo,
  });
}
