import { createAuraClient, type ExtendableClient } from "@aura-protocol/sdk";
import { waitForReceipt } from "@aura-protocol/sdk/actions";
import {
  createTestClient,
  createWalletClient,
  http,
  parseAbiItem,
  toHex,
  type Address,
  type Hex,
} from "viem";
import { mnemonicToAccount, type HDAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Of a node on which Aura is deployed. */
    rpcUrl: string;
  }
}

const MNEMONIC = "test test test test test test test test test test test junk";
/** Nothing listens there. */
export const NO_SUBGRAPH = "http://127.0.0.1:9/";

const minted = parseAbiItem(
  "event BadgeMinted(uint256 indexed badgeType, address indexed account, uint64 value, uint8 origin)",
);

export const accountOf = (index: number): HDAccount => mnemonicToAccount(MNEMONIC, { addressIndex: index });

export const privateKeyOf = (index: number): Hex =>
  toHex(accountOf(index).getHdKey().privateKey as Uint8Array);

/** A client of the chain whose wallet is the test mnemonic's account. */
export function clientOf(index: number, rpcUrl = inject("rpcUrl")): ExtendableClient {
  const transport = http(rpcUrl, { retryCount: 0 });
  const wallet = createWalletClient({ account: accountOf(index), chain: hardhat, transport });
  return createAuraClient({ chain: hardhat, transport, subgraph: NO_SUBGRAPH, wallet });
}

export const testChain = () =>
  createTestClient({ chain: hardhat, mode: "hardhat", transport: http(inject("rpcUrl")) });

/** Sends and waits. */
export async function done(client: ExtendableClient, hash: Promise<Hex>) {
  return waitForReceipt(client, { hash: await hash });
}

/** How often an account was given a badge. */
export async function mintsOf(account: Address): Promise<number> {
  const client = clientOf(0);
  const logs = await client.public.getContractEvents({
    address: client.deployment.contracts.Badges.address,
    abi: [minted],
    args: { account },
    fromBlock: 0n,
  });
  return logs.length;
}

/** How many transactions an account has sent. */
export const sentBy = (address: Address): Promise<number> =>
  clientOf(0).public.getTransactionCount({ address });
