import {
  createWalletClient,
  http,
  type Address,
  type Chain,
  type EIP1193RequestFn,
  type WalletClient,
} from "viem";
import { createConnector, type CreateConnectorFn } from "wagmi";

import { DEMO_PEOPLE, FRESH_ACCOUNTS } from "../config/demo-ranges.ts";
import { demoAccount } from "./demo-accounts.ts";

type Storage = { [key: `${string}.connected`]: boolean };

/**
 * A wallet inside the page around one published test account: it signs here and sends through the node.
 * It never asks, and it is always on the demo chain.
 *
 * @param index Which account of the test mnemonic.
 */
export function demoConnector({ index, chain }: { index: number; chain: Chain }): CreateConnectorFn {
  const id = `demo-${index}`;
  const key = `${id}.connected` as const;
  let client: WalletClient | undefined;
  const open = (): WalletClient =>
    (client ??= createWalletClient({ account: demoAccount(index), chain, transport: http() }));
  const accounts = (): readonly Address[] => {
    const address = open().account?.address;
    return address === undefined ? [] : [address];
  };

  // Deriving a key takes a moment: it waits until somebody connects.
  const provider = { request: ((args) => open().request(args as never)) as EIP1193RequestFn };

  return createConnector<typeof provider, Record<string, unknown>, Storage>((config) => ({
    id,
    name: `Demo account ${index}`,
    type: "demo",
    async connect<WithCapabilities extends boolean = false>({
      withCapabilities,
    }: { withCapabilities?: WithCapabilities | boolean | undefined } = {}) {
      await config.storage?.setItem(key, true);
      const plain = accounts();
      const answer =
        withCapabilities === true ? plain.map((address) => ({ address, capabilities: {} })) : plain;
      // The return type follows the flag, which TypeScript cannot see.
      return { accounts: answer, chainId: chain.id } as {
        accounts: WithCapabilities extends true
          ? readonly { address: Address; capabilities: Record<string, unknown> }[]
          : readonly Address[];
        chainId: number;
      };
    },
    async disconnect() {
      await config.storage?.removeItem(key);
    },
    getAccounts: () => Promise.resolve(accounts()),
    getChainId: () => Promise.resolve(chain.id),
    getProvider: () => Promise.resolve(provider),
    getClient: () => Promise.resolve(open()),
    isAuthorized: async () => (await config.storage?.getItem(key)) === true,
    onAccountsChanged: () => undefined,
    onChainChanged: () => undefined,
    onDisconnect: () => config.emitter.emit("disconnect"),
  }));
}

/** One connector for each account that a visitor of the demo may try. */
export function demoConnectors(chain: Chain): CreateConnectorFn[] {
  return [FRESH_ACCOUNTS, DEMO_PEOPLE].flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, offset) => demoConnector({ index: first + offset, chain })),
  );
}
