import { defineChain, type Chain } from "viem";

import { UsageError } from "../errors.ts";

/** What `npm start` runs. */
export const localChain: Chain = defineChain({
  id: 31337,
  name: "Aura Local",
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: { default: { http: ["http://127.0.0.1:8545"] } },
});

/**
 * A chain by its name among viem's ("sepolia", "baseSepolia" or "base-sepolia"), by its number, or "local".
 *
 * @throws UsageError when viem does not know it.
 */
export async function findChain(wanted: string): Promise<Chain> {
  const key = wanted.replaceAll("-", "").toLowerCase();
  if (["local", "hardhat", "31337"].includes(key)) return localChain;
  // Several hundred chains: only loaded when one of them is asked for.
  const known: Record<string, Chain> = await import("viem/chains");
  const found = Object.entries(known).find(
    ([name, chain]) => name.toLowerCase() === key || String(chain.id) === key,
  );
  if (found === undefined) {
    throw new UsageError(`There is no chain "${wanted}". Name one of viem's, its number, or "local".`);
  }
  return found[1];
}
