import { decodeErrorResult, numberToHex, type Hex } from "viem";

import type { ChainClient } from "../../start/chain/chain-process.ts";
import { abiOf } from "./contracts.ts";
import type { Call } from "./scene.ts";
import type { World } from "./world.ts";

/** Paid for gas at most: more than a full chain would ask. */
const FEE = numberToHex(10n ** 12n);

interface Receipt {
  readonly status: Hex;
  readonly logs: readonly unknown[];
}

/**
 * Mines a block of exactly these transactions, in their order.
 *
 * @returns How many events they emitted.
 * @throws Error naming the call that failed, and why: what a history plays is valid.
 */
export async function mineBlock(
  client: ChainClient,
  world: World,
  calls: readonly Call[],
  now: number,
): Promise<number> {
  const request = client.request as (body: { method: string; params: unknown[] }) => Promise<unknown>;
  await request({ method: "evm_setNextBlockTimestamp", params: [numberToHex(now)] });
  const hashes: Hex[] = [];
  for (const { name, from, to, data, gas, value } of calls) {
    const nonce = world.nonces.get(from) ?? (await client.getTransactionCount({ address: from }));
    const fees = { maxFeePerGas: FEE, maxPriorityFeePerGas: "0x0" };
    const numbers = { gas: numberToHex(gas), value: numberToHex(value), nonce: numberToHex(nonce) };
    try {
      const params = [{ from, to, data, ...numbers, ...fees }];
      hashes.push((await request({ method: "eth_sendTransaction", params })) as Hex);
    } catch (cause) {
      throw new Error(`${name} by ${from} was not taken`, { cause });
    }
    world.nonces.set(from, nonce + 1);
  }
  await request({ method: "evm_mine", params: [] });
  const receipts = (await Promise.all(
    hashes.map((hash) => request({ method: "eth_getTransactionReceipt", params: [hash] })),
  )) as (Receipt | null)[];
  for (const [place, receipt] of receipts.entries()) {
    const call = calls[place];
    if (receipt?.status === "0x1" || call === undefined) continue;
    const reason =
      receipt === null ? "it does not fit into the block" : await reasonOf(client, call, hashes[place]);
    throw new Error(`${call.name} by ${call.from} failed at ${now}: ${reason}`);
  }
  const { number, hash, timestamp } = await client.getBlock();
  world.head = { number, hash, timestamp: Number(timestamp) };
  return receipts.reduce((sum, receipt) => sum + (receipt?.logs.length ?? 0), 0);
}

/** The error that a mined transaction ended with. */
async function reasonOf(client: ChainClient, call: Call, hash: Hex | undefined): Promise<string> {
  const request = client.request as (body: { method: string; params: unknown[] }) => Promise<unknown>;
  const options = { disableStorage: true, disableMemory: true, disableStack: true };
  const trace = await request({ method: "debug_traceTransaction", params: [hash, options] });
  const { returnValue = "" } = trace as { returnValue?: string };
  const data: Hex = returnValue.startsWith("0x") ? (returnValue as Hex) : `0x${returnValue}`;
  if (data === "0x") return "it ran out of gas, or says nothing";
  const contracts = [call.name.split(".")[0] ?? "", "Passport", "Badges", "Tickets"];
  for (const contract of contracts) {
    try {
      const { errorName, args = [] } = decodeErrorResult({ abi: abiOf(contract), data });
      return `${errorName}(${args.join(", ")})`;
    } catch {
      // Another contract's.
    }
  }
  return data;
}
