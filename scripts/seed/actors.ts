import { createAuraClient, type AuraClient } from "@aura-protocol/sdk";
import { createWalletClient, http } from "viem";
import { hardhat } from "viem/chains";

import { demoAccount } from "./accounts.ts";

/** Gives each account of the test mnemonic a client that signs for it. */
export type Actors = (index: number) => AuraClient;

/** @param urls Where the local chain answers, and the subgraph for those who read it. */
export function createActors({ rpc, subgraph }: { readonly rpc: string; readonly subgraph: string }): Actors {
  const clients = new Map<number, AuraClient>();
  return (index) => {
    const known = clients.get(index);
    if (known !== undefined) return known;
    const wallet = createWalletClient({ account: demoAccount(index), chain: hardhat, transport: http(rpc) });
    const client = createAuraClient({ chain: hardhat, transport: http(rpc), subgraph, wallet });
    clients.set(index, client);
    return client;
  };
}
