import { bytesToHex } from "viem";
import { inject } from "vitest";

import { accountOf } from "../../core/test/chain/chain.ts";
import { aura, type Ran } from "./support.ts";

export interface OnChainOptions {
  /** Index of the test mnemonic's account that signs; nobody by default. */
  readonly as?: number;
  readonly input?: string;
}

/** Runs command lines against the chain that all files share. */
export function onChain(subgraph: string): {
  run: (args: readonly string[], options?: OnChainOptions) => Promise<Ran>;
  /** What the command printed as JSON; throws with all that it said unless it ended as wanted. */
  json: (
    args: readonly string[],
    options?: OnChainOptions & { readonly code?: number },
  ) => Promise<Record<string, unknown>>;
} {
  const run = (args: readonly string[], { as, input = "" }: OnChainOptions = {}): Promise<Ran> => {
    const key = as === undefined ? null : accountOf(as).getHdKey().privateKey;
    const env = {
      AURA_RPC_URL: inject("rpcUrl"),
      AURA_SUBGRAPH_URL: subgraph,
      ...(key !== null && { AURA_PRIVATE_KEY: bytesToHex(key) }),
    };
    return aura(args, { env, input });
  };
  return {
    run,
    json: async (args, { code = 0, ...options } = {}) => {
      const ran = await run([...args, "--json"], options);
      if (ran.code !== code) throw new Error(`status ${ran.code}, not ${code}: ${ran.stdout}${ran.stderr}`);
      return JSON.parse(ran.stdout) as Record<string, unknown>;
    },
  };
}
