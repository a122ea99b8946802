import { createRequire } from "node:module";

import { parseAbi, type Address, type Hex } from "viem";

import type { Protocol } from "../../../contracts/test/support/protocol.ts";
import { buildPeers } from "./build.ts";
import { measureEas } from "./eas.ts";
import { deployPeer } from "./peer.ts";
import { measureSemaphore } from "./semaphore.ts";
import { measureTokens } from "./tokens.ts";
import { measureUnlock } from "./unlock.ts";

/** Intrinsic gas of a transaction, and that of a byte of its calldata. */
const [TRANSACTION, ZERO_BYTE, NON_ZERO_BYTE] = [21_000, 4, 16];

/** Gas of the peers' operations, on the chain that ours are measured on. */
export async function measurePeers(protocol: Protocol): Promise<Readonly<Record<string, number>>> {
  const read = await buildPeers();
  const poseidon = await measurePoseidon(protocol);
  return {
    ...(await measureTokens(protocol, read)),
    ...(await measureSemaphore(protocol, read, poseidon.address)),
    ...(await measureEas(protocol)),
    ...(await measureUnlock(protocol, read)),
    "Poseidon T3, without its transaction": poseidon.gas,
  };
}

/** One hash by the library as its authors compiled it, which is also what the protocol deploys. */
async function measurePoseidon(
  protocol: Protocol,
): Promise<{ readonly address: Address; readonly gas: number }> {
  const { PoseidonT3 } = createRequire(import.meta.url)("poseidon-solidity") as {
    PoseidonT3: { readonly bytecode: Hex };
  };
  // A library's function: what it is called is all that counts, so that the plain form of its inputs will do.
  const abi = parseAbi(["function hash(uint256[2]) view returns (uint256)"]);
  const library = await deployPeer(protocol, { abi, bytecode: PoseidonT3.bytecode });
  const inputs = [2n ** 250n + 1n, 2n ** 250n + 2n];
  const gas = await library.send("hash", [inputs]);
  // Two words of two bytes that are not zero each, and the selector.
  const calldata = 2 * (2 * NON_ZERO_BYTE + 30 * ZERO_BYTE) + 4 * NON_ZERO_BYTE;
  return { address: library.address, gas: gas - TRANSACTION - calldata };
}
