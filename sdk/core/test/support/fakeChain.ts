import { custom, toHex, type CustomTransport, type Hex } from "viem";

import { blockHash } from "./fakeSubgraph.ts";

/** A chain that knows blocks alone: number `n` has hash `hashes[n]` (by default the fakes' own) and timestamp `n · 100`. */
export type FakeChain = {
  readonly transport: CustomTransport;
  head: number;
  /** What the node calls final; undefined for a node that knows no such word. The head by default. */
  finalized: number | "head" | undefined;
  chainId: number;
  readonly hashes: Map<number, Hex>;
  /** Answers what is not about blocks, such as calls of contracts. */
  answer: ((method: string, params: readonly unknown[]) => unknown) | undefined;
  /** Thrown at every request while it is set. */
  failure: Error | undefined;
};

export function fakeChain(): FakeChain {
  const chain: FakeChain = {
    head: 10,
    finalized: "head",
    chainId: 31337,
    hashes: new Map(),
    answer: undefined,
    failure: undefined,
    transport: custom(
      {
        request: async ({ method, params }: { method: string; params: readonly unknown[] }) => {
          await Promise.resolve();
          if (chain.failure !== undefined) throw chain.failure;
          if (method === "eth_chainId") return toHex(chain.chainId);
          if (method === "eth_getBlockByNumber") return block(chain, numberOf(chain, String(params[0])));
          if (method === "eth_blockNumber") return toHex(chain.head);
          const answer = chain.answer?.(method, params);
          if (answer !== undefined) return answer;
          throw new Error(`${method} is not played`);
        },
      },
      { retryCount: 0 },
    ),
  };
  return chain;
}

/** The number behind a number in hexadecimal or a tag. */
function numberOf({ head, finalized }: FakeChain, block: string): number {
  if (block === "latest") return head;
  if (block !== "finalized") return Number(block);
  if (finalized === undefined) throw Object.assign(new Error("invalid block tag"), { code: -32602 });
  return finalized === "head" ? head : finalized;
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
