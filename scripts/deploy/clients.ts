import type { Account, Chain, PublicClient, Transport, WalletClient } from "viem";

/** Reads from a chain and pays for transactions. */
export interface Clients {
  readonly publicClient: PublicClient;
  readonly walletClient: WalletClient<Transport, Chain | undefined, Account>;
}

/** Chains on which nothing is worth stealing. */
const LOCAL_CHAINS: ReadonlySet<number> = new Set([1337, 31337]);

/** Whether a chain is for development. */
export const isLocal = (chainId: number): boolean => LOCAL_CHAINS.has(chainId);
