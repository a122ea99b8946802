import { decodeErrorResult, numberToHex, type Hex } from "viem";

import type { ChainClient } from "../../start/chain/chain-process.ts";
import { abiOf } from "./contracts.ts";
import type { Call } from "./scene.ts";
import type { World } from "./world.ts";

/** Paid for gas at most: more than a full chain would ask. */
const FEE = numberToHex(10n ** 12n);

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
  const { number, hash, timestamp } = await client.getBlock();
  const logs = await client.getLogs({ blockHash: hash });
  // Every act says something when it succeeds, so that the logs tell in one answer what as many receipts would.
  const heard = new Set(logs.map(({ transactionHash }) => transactionHash));
  const silent = hashes.findIndex((each) => !heard.has(each));
  if (silent !== -1) throw await failureOf(client, now, calls[silent], hashes[silent]);
  world.head = { number, hash, timestamp: Number(timestamp) };
  return logs.length;
}

async function failureOf(client: ChainClient, now: number, call?: Call, hash?: Hex): Promise<Error> {
  const reason = await reasonOf(client, call?.name ?? "", hash);
  return new Error(`${call?.name} by ${call?.from} failed at ${now}: ${reason}`);
}

/** The error that a mined transaction ended with. */
async function reasonOf(client: ChainClient, name: string, hash: Hex | undefined): Promise<string> {
  const request = client.request as (body: { method: string; params: unknown[] }) => Promise<unknown>;
  const receipt = await request({ method: "eth_getTransactionReceipt", params: [hash] });
  if (receipt === null) return "it does not fit into the block";
  const options = { disableStorage: true, disableMemory: true, disableStack: true };
  const trace = await request({ method: "debug_traceTransaction", params: [hash, options] });
  const { returnValue = "" } = trace as { returnValue?: string };
  const data: Hex = returnValue.startsWith("0x") ? (returnValue as Hex) : `0x${returnValue}`;
  if (data === "0x") return "it ran out of gas, or says nothing";
  const contracts = [name.split(".")[0] ?? "", "Passport", "Badges", "Tickets"];
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
