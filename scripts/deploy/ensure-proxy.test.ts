import { custom, createPublicClient, type EIP1193RequestFn } from "viem";
import { describe, expect, test } from "vitest";

import { PROXY } from "./create2.ts";
import { ensureProxy, hasProxy } from "./ensure-proxy.ts";
import { testChain } from "./test-chain.ts";

type Chain = Awaited<ReturnType<typeof testChain>>;

/** The same chain, except that it answers some requests itself. */
function withRefusal(chain: Chain, message: string): Chain {
  const request = ((call: { method: string; params?: readonly unknown[] }) => {
    if (call.method === "eth_sendRawTransaction" && call.params?.[0] === PROXY.transaction)
      return Promise.reject(Object.assign(new Error(message), { code: -32_000 }));
    return chain.provider.request(call) as Promise<unknown>;
  }) as EIP1193RequestFn;
  return {
    ...chain,
    publicClient: createPublicClient({ transport: custom({ request }, { retryCount: 0 }) }),
  };
}

describe("ensureProxy", () => {
  test("behavior: a chain without it gets it, in two transactions; one that has it is left alone", async () => {
    const chain = await testChain();
    expect(await hasProxy(chain)).toBe(false);
    await ensureProxy(chain);
    expect(await hasProxy(chain)).toBe(true);
    expect(await chain.publicClient.getBlockNumber()).toBe(2n);
    await ensureProxy(chain);
    expect(await chain.publicClient.getBlockNumber()).toBe(2n);
  });

  test("behavior: a signer who was paid already, wholly or in part, is not paid again", async () => {
    for (const paid of [PROXY.cost, PROXY.cost - 1n]) {
      const chain = await testChain();
      await chain.walletClient.sendTransaction({ to: PROXY.signer, value: paid, chain: null });
      await ensureProxy(chain);
      expect(await chain.publicClient.getBlockNumber()).toBe(paid === PROXY.cost ? 2n : 3n);
      expect(await hasProxy(chain)).toBe(true);
    }
  });

  test("error: a chain that refuses transactions which name no chain is told apart before anything is paid", async () => {
    const chain = withRefusal(
      await testChain(10),
      "only replay-protected (EIP-155) transactions allowed over RPC",
    );
    await expect(ensureProxy(chain)).rejects.toMatchObject({ name: "ProxyRefusedError", chainId: 10 });
    await expect(ensureProxy(chain)).rejects.toThrow(/--rpc\.allow-unprotected-txs/);
    expect(await chain.publicClient.getBalance({ address: PROXY.signer })).toBe(0n);
  });

  test("error: a chain that refuses only once the signer is paid", async () => {
    const chain = withRefusal(await testChain(10), "insufficient funds for gas * price + value");
    await expect(ensureProxy(chain)).rejects.toMatchObject({ name: "ProxyRefusedError" });
    expect(await chain.publicClient.getBalance({ address: PROXY.signer })).toBe(PROXY.cost);
  });

  test("error: something else in its place", async () => {
    const chain = await testChain();
    await chain.setCode(PROXY.address, "0x00");
    await expect(ensureProxy(chain)).rejects.toMatchObject({
      name: "CodeMismatchError",
      address: PROXY.address,
    });
  });
});
