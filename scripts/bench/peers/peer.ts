import { encodeDeployData, encodeFunctionData, getAddress, type Abi, type Address, type Hex } from "viem";

import { gasOf } from "../../../contracts/test/support/measure-gas.ts";
import type { Protocol } from "../../../contracts/test/support/protocol.ts";

/** What a compiler made of a peer's contract. */
export interface PeerArtifact {
  readonly abi: Abi;
  readonly bytecode: string;
  /** Where addresses of libraries go, in bytes: by file, then by library. */
  readonly linkReferences?: Readonly<
    Record<string, Readonly<Record<string, readonly { readonly start: number; readonly length: number }[]>>>
  >;
}

/** A peer's contract on the chain that is measured. */
export interface Peer {
  readonly address: Address;
  read(functionName: string, args?: readonly unknown[]): Promise<unknown>;
  /** Sends a call and returns the gas of the whole transaction; see `gasOf` for what zero bytes are about. */
  send(functionName: string, args: readonly unknown[], options?: SendOptions): Promise<number>;
}

/** How a call is sent. */
export interface SendOptions {
  /** Place in the test mnemonic; the first by default. */
  readonly from?: number;
  readonly zeros?: number;
  readonly value?: bigint;
}

/** Deploys a peer's contract. */
export async function deployPeer(
  protocol: Protocol,
  artifact: PeerArtifact,
  args: readonly unknown[] = [],
  libraries: Readonly<Record<string, Address>> = {},
): Promise<Peer> {
  const { publicClient, from } = protocol;
  const wallet = await walletOf(protocol);
  const bytecode = link(artifact, libraries);
  const data = encodeDeployData({ abi: artifact.abi, bytecode, args: [...args] });
  const hash = await wallet.sendTransaction({ ...from(0), data });
  const { contractAddress } = await publicClient.getTransactionReceipt({ hash });
  if (!contractAddress) throw new Error(`A peer was not deployed in transaction ${hash}.`);
  return peerAt(protocol, artifact.abi, contractAddress);
}

/** A peer's contract that stands already. */
export function peerAt(protocol: Protocol, abi: Abi, at: Address): Peer {
  const { publicClient, from } = protocol;
  const address = getAddress(at);
  return {
    address,
    read: (functionName, args = []) =>
      publicClient.readContract({ abi, address, functionName, args: [...args] }),
    send: async (functionName, args, { from: index = 0, zeros = 0, value = 0n } = {}) => {
      const wallet = await walletOf(protocol);
      const data = encodeFunctionData({ abi, functionName, args: [...args] });
      const hash = await wallet.sendTransaction({ ...from(index), to: address, data, value });
      return gasOf(protocol, hash, zeros);
    },
  };
}

async function walletOf({ viem }: Protocol) {
  const [wallet] = await viem.getWalletClients();
  if (wallet === undefined) throw new Error("The chain has no accounts.");
  return wallet;
}

function link(
  { bytecode, linkReferences = {} }: PeerArtifact,
  libraries: Readonly<Record<string, Address>>,
): Hex {
  let code = bytecode.replace(/^0x/, "");
  for (const [name, places] of Object.values(linkReferences).flatMap((file) => Object.entries(file))) {
    const address = libraries[name];
    if (address === undefined) throw new Error(`The library ${name} is not deployed.`);
    for (const { start, length } of places)
      code = code.slice(0, 2 * start) + address.slice(2).toLowerCase() + code.slice(2 * (start + length));
  }
  return `0x${code}`;
}
