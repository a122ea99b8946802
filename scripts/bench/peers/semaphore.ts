import { Group, Identity } from "@semaphore-protocol/core";
import { hexToBigInt, keccak256, numberToHex, type Address } from "viem";

import { zeroBytesOf } from "../../../contracts/test/support/measure-gas.ts";
import type { Protocol } from "../../../contracts/test/support/protocol.ts";
import { proveMembership } from "../../../contracts/test/support/semaphore.ts";
import { median } from "../figure.ts";
import { deployPeer, type PeerArtifact } from "./peer.ts";

/** How many members are there when single additions are measured, and how many of these. */
const [BATCH, SINGLES] = [100, 100];

const [MESSAGE, SCOPE] = [1n, 2n];

/**
 * Gas of Semaphore: a member of a batch of 100, a single member of a set of 100 to 199 (the median, as the tree's shape
 * decides), and a real proof of membership in the set of 200.
 *
 * @param poseidon Where its hash library stands.
 */
export async function measureSemaphore(
  protocol: Protocol,
  read: (source: string) => Promise<PeerArtifact>,
  poseidon: Address,
): Promise<Readonly<Record<string, number>>> {
  const verifier = await deployPeer(
    protocol,
    await read("@semaphore-protocol/contracts/base/SemaphoreVerifier.sol"),
  );
  const semaphore = await deployPeer(
    protocol,
    await read("@semaphore-protocol/contracts/Semaphore.sol"),
    [verifier.address],
    { PoseidonT3: poseidon },
  );
  await semaphore.send("createGroup", []);

  const identity = new Identity("a member");
  const commitments = [
    identity.commitment,
    ...Array.from({ length: BATCH + SINGLES - 1 }, (_, i) => commitment(i)),
  ];
  const batch = commitments.slice(0, BATCH);
  const addMembers = await semaphore.send("addMembers", [0n, batch]);
  const singles: number[] = [];
  for (const member of commitments.slice(BATCH))
    singles.push(await semaphore.send("addMember", [0n, member]));

  const { depth, root, points, ...rest } = await proveMembership(
    identity,
    new Group(commitments),
    MESSAGE,
    SCOPE,
  );
  const proof = { ...rest, merkleTreeDepth: depth, merkleTreeRoot: root, scope: SCOPE, points };
  return {
    "Semaphore addMember": median(singles),
    "Semaphore addMembers, each of 100": Math.round(addMembers / BATCH),
    "Semaphore validateProof": await semaphore.send("validateProof", [0n, proof], {
      zeros: zeroBytesOf([rest.nullifier, ...points]),
    }),
  };
}

/** An element of the field that stands for somebody. */
const commitment = (index: number): bigint => hexToBigInt(keccak256(numberToHex(index))) >> 8n;
