import { custom, toHex, type CustomTransport, type Hex } from "viem";

import { blockHash } from "./fakeSubgraph.ts";

/** A chain that knows blocks alone: number `n` has hash `hashes[n]` (by default the fakes' own) and timestamp `n · 100`. */
export type FakeChain = {
  readonly transport: CustomTransport;
  head: number;
  readonly hashes: Map<number, Hex>;
  /** Thrown at every request while it is set. */
  failure: Error | undefined;
};

export function fakeChain(): FakeChain {
  const chain: FakeChain = {
    head: 10,
    hashes: new Map(),
    failure: undefined,
    transport: custom(
      {
        request: async ({ method, params }: { method: string; params: readonly unknown[] }) => {
          await Promise.resolve();
          if (chain.failure !== undefined) throw chain.failure;
          if (method === "eth_chainId") return toHex(31337);
          if (method === "eth_getBlockByNumber") return block(chain, Number(params[0]));
          throw new Error(`${method} is not played`);
        },
      },
      { retryCount: 0 },
    ),
  };
  return chain;
}

function block(chain: FakeChain, number: number): object | null {
  if (number > chain.head) return null;
  return {
    number: toHex(number),
    hash: chain.hashes.get(number) ?? blockHash(number),
    timestamp: toHex(number * 100),
    transactions: [],
  };
}
