import type { Protocol } from "../../../contracts/test/support/protocol.ts";
import { deployPeer, type PeerArtifact } from "./peer.ts";

/**
 * Gas of soulbound ERC-721 tokens, one for each account, made of what libraries offer and compiled as ours are; the
 * second token of each.
 */
export async function measureTokens(
  protocol: Protocol,
  read: (source: string) => Promise<PeerArtifact>,
): Promise<Readonly<Record<string, number>>> {
  const gas: Record<string, number> = {};
  for (const [name, file] of [
    ["OpenZeppelin ERC-721 mint", "OpenZeppelinSoulbound"],
    ["solady ERC-721 mint", "SoladySoulbound"],
  ] as const) {
    const token = await deployPeer(protocol, await read(`contracts/mocks/peers/${file}.sol`));
    await token.send("mint", [], { from: 10 });
    gas[name] = await token.send("mint", [], { from: 11 });
  }
  return gas;
}
