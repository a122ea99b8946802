import { createTestClient, createWalletClient, http, parseEther, type Hex, type TestClient } from "viem";
import { mnemonicToAccount, type HDAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { inject } from "vitest";

import {
  createAuraClient,
  type AuraClient,
  type ExtendableClient,
} from "../../src/client/createAuraClient.ts";
import {
  waitForReceipt,
  type AuraEvent,
  type WaitForReceiptReturnType,
} from "../../src/actions/waitForReceipt.ts";

const MNEMONIC = "test test test test test test test test test test test junk";
/** Nothing listens there: tests of the chain read no subgraph unless they bring their own. */
const NO_SUBGRAPH = "http://127.0.0.1:9/";

const accounts = new Map<number, HDAccount>();

/** The test mnemonic's account: 0 owns the contracts. */
export function accountOf(index: number): HDAccount {
  const account = accounts.get(index) ?? mnemonicToAccount(MNEMONIC, { addressIndex: index });
  accounts.set(index, account);
  return account;
}

/** Gives coins to accounts of the test mnemonic that the node did not: those from 80 on. */
export async function fund(...indices: readonly number[]): Promise<void> {
  const node = testClient();
  for (const index of indices) {
    await node.setBalance({ address: accountOf(index).address, value: parseEther("100") });
  }
}

/** A client whose wallet is the test mnemonic's account, by default of the chain that all files share. */
export function clientOf(
  index: number,
  subgraph: string = NO_SUBGRAPH,
  rpcUrl: string = inject("rpcUrl"),
): ExtendableClient {
  const transport = http(rpcUrl);
  const wallet = createWalletClient({ account: accountOf(index), chain: hardhat, transport });
  return createAuraClient({ chain: hardhat, transport, subgraph, wallet });
}

/** Sends and waits. */
export async function done(client: AuraClient, hash: Promise<Hex>): Promise<WaitForReceiptReturnType> {
  return waitForReceipt(client, { hash: await hash });
}

export function testClient(rpcUrl: string = inject("rpcUrl")): TestClient<"hardhat"> {
  return createTestClient({ chain: hardhat, mode: "hardhat", transport: http(rpcUrl) });
}

/** The chain's clock, in seconds. */
export async function now(client: AuraClient): Promise<number> {
  return Number((await client.public.getBlock()).timestamp);
}

/** What an event of this name says; there has to be one. */
export function argsOf<Name extends AuraEvent["eventName"]>(
  { events }: WaitForReceiptReturnType,
  name: Name,
): Extract<AuraEvent, { eventName: Name }>["args"] {
  const found = events.find(({ eventName }) => eventName === name);
  if (found === undefined) throw new Error(`There is no ${name} event`);
  // Its name says which it is.
  return found.args as never;
}
