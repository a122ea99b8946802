import { bytesToHex, type Hex } from "viem";
import { inject } from "vitest";

import { accountOf } from "../../core/test/chain/chain.ts";
import { aura, type Ran } from "./support.ts";

export interface OnChainOptions {
  /** Index of the test mnemonic's account that signs; nobody by default. */
  readonly as?: number;
  /** Another key that signs. */
  readonly key?: Hex;
  readonly input?: string;
  /** Presses Ctrl-C once this is on standard error. */
  readonly signalAfter?: string;
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
  const run = (
    args: readonly string[],
    { as, key = keyOf(as), ...rest }: OnChainOptions = {},
  ): Promise<Ran> => {
    const env = {
      AURA_RPC_URL: inject("rpcUrl"),
      AURA_SUBGRAPH_URL: subgraph,
      ...(key !== undefined && { AURA_PRIVATE_KEY: key }),
    };
    return aura(args, { env, ...rest });
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

function keyOf(index: number | undefined): Hex | undefined {
  const key = index === undefined ? null : accountOf(index).getHdKey().privateKey;
  return key === null ? undefined : bytesToHex(key);
}
