import { BaseError, type Hex } from "viem";

import type { Clients } from "./clients.ts";
import { PROXY } from "./create2.ts";
import { CodeMismatchError, DeploymentFailedError, ProxyRefusedError } from "./errors.ts";

/** How nodes say that only a sender's balance stands in the way. */
const UNFUNDED = /insufficient funds|enough funds|insufficient balance/i;

/** Whether the chain has the deployment proxy. */
export async function hasProxy({ publicClient }: Pick<Clients, "publicClient">): Promise<boolean> {
  const code = await publicClient.getCode({ address: PROXY.address });
  if (code === undefined) return false;
  if (code !== PROXY.code) throw new CodeMismatchError("deployment proxy", PROXY.address);
  return true;
}

/**
 * Sees to it that the chain has the deployment proxy: funds the one transaction that creates it, and sends it. A chain
 * that refuses such transactions is told apart before anything is paid.
 *
 * @throws ProxyRefusedError on a chain that does not take it.
 * @throws CodeMismatchError on a chain that has something else there.
 */
export async function ensureProxy(clients: Clients): Promise<void> {
  if (await hasProxy(clients)) return;
  const { publicClient, walletClient } = clients;
  const chainId = await publicClient.getChainId();
  const balance = await publicClient.getBalance({ address: PROXY.signer });
  if (balance < PROXY.cost) {
    const refusal = await tryToSend(clients);
    if (refusal === undefined) return confirm(clients);
    if (!UNFUNDED.test(messageOf(refusal))) throw new ProxyRefusedError(chainId, PROXY.address, refusal);
    const hash = await walletClient.sendTransaction({
      to: PROXY.signer,
      value: PROXY.cost - balance,
      chain: walletClient.chain ?? null,
    });
    await publicClient.waitForTransactionReceipt({ hash });
  }
  const refusal = await tryToSend(clients);
  if (refusal !== undefined) throw new ProxyRefusedError(chainId, PROXY.address, refusal);
  await confirm(clients);
}

/** Sends the transaction; returns what the node says against it. */
async function tryToSend({ publicClient }: Clients): Promise<unknown> {
  try {
    await publicClient.sendRawTransaction({ serializedTransaction: PROXY.transaction });
    return undefined;
  } catch (error) {
    return error;
  }
}

async function confirm(clients: Clients): Promise<void> {
  const hash: Hex = PROXY_TRANSACTION_HASH;
  await clients.publicClient.waitForTransactionReceipt({ hash });
  if (!(await hasProxy(clients))) throw new DeploymentFailedError("the deployment proxy", hash);
}

/** Hash of the transaction, the same on every chain. */
const PROXY_TRANSACTION_HASH = "0xeddf9e61fb9d8f5111840daef55e5fde0041f5702856532cdbb5a02998033d26";

function messageOf(error: unknown): string {
  if (error instanceof BaseError) return `${error.message} ${String(error.walk())}`;
  return String(error);
}
