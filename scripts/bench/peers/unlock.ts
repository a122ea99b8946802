import { createRequire } from "node:module";

import { encodeFunctionData, zeroAddress } from "viem";

import { person } from "../../../contracts/test/support/people.ts";
import type { Protocol } from "../../../contracts/test/support/protocol.ts";
import { deployPeer, peerAt, type PeerArtifact } from "./peer.ts";

const require = createRequire(import.meta.url);
const artifact = (name: string): PeerArtifact =>
  require(`@unlock-protocol/contracts/dist/abis/${name}.json`) as PeerArtifact;

const LOCK_VERSION = 15;
/** 2100-01-01T00:00:00Z. */
const EXPIRATION = 4_102_444_800n;

/** Gas of Unlock's latest lock, as its authors compiled it: one key for an account, the second key of the lock. */
export async function measureUnlock(
  protocol: Protocol,
  read: (source: string) => Promise<PeerArtifact>,
): Promise<Readonly<Record<string, number>>> {
  const { publicClient, from, owner } = protocol;
  const lockArtifact = artifact("PublicLock/PublicLockV15");
  const unlockArtifact = artifact("Unlock/UnlockV14");
  // It works behind a proxy only, as it does on live chains.
  const implementation = await deployPeer(protocol, unlockArtifact);
  const initialize = encodeFunctionData({
    abi: unlockArtifact.abi,
    functionName: "initialize",
    args: [owner],
  });
  const proxy = await deployPeer(
    protocol,
    await read("@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol"),
    [implementation.address, initialize],
  );
  const unlock = peerAt(protocol, unlockArtifact.abi, proxy.address);
  const template = await deployPeer(protocol, lockArtifact);
  await unlock.send("addLockTemplate", [template.address, LOCK_VERSION]);
  await unlock.send("setLockTemplate", [template.address]);

  const settings = encodeFunctionData({
    abi: lockArtifact.abi,
    functionName: "initialize",
    args: [owner, 86_400n, zeroAddress, 10n ** 16n, 100n, "Meetup"],
  });
  const { result } = await publicClient.simulateContract({
    ...from(0),
    abi: unlockArtifact.abi,
    address: unlock.address,
    functionName: "createUpgradeableLock",
    args: [settings],
  });
  await unlock.send("createUpgradeableLock", [settings]);
  const lock = peerAt(protocol, lockArtifact.abi, result);
  const grant = (index: number) => {
    const { address } = person(index);
    return lock.send("grantKeys", [[address], [EXPIRATION], [zeroAddress]]);
  };
  await grant(10);
  return { "Unlock grantKeys": await grant(11) };
}
