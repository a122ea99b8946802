import { createRequire } from "node:module";

import {
  encodeAbiParameters,
  hexToBigInt,
  keccak256,
  encodePacked,
  zeroAddress,
  zeroHash,
  type Hex,
} from "viem";

import { zeroBytesOf } from "../../../contracts/test/support/measure-gas.ts";
import { person } from "../../../contracts/test/support/people.ts";
import type { Protocol } from "../../../contracts/test/support/protocol.ts";
import { deployPeer, type PeerArtifact } from "./peer.ts";

const require = createRequire(import.meta.url);
const artifact = (name: string): PeerArtifact =>
  require(
    `@ethereum-attestation-service/eas-contracts/artifacts/contracts/${name}.sol/${name}.json`,
  ) as PeerArtifact;

const SCHEMA = "uint256 value";

/** Gas of the Ethereum Attestation Service, as its authors compiled it, for attestations of 32 bytes. */
export async function measureEas(protocol: Protocol): Promise<Readonly<Record<string, number>>> {
  const registry = await deployPeer(protocol, artifact("SchemaRegistry"));
  const eas = await deployPeer(protocol, artifact("EAS"), [registry.address]);
  await registry.send("register", [SCHEMA, zeroAddress, true]);
  const schema = keccak256(encodePacked(["string", "address", "bool"], [SCHEMA, zeroAddress, true]));

  const attest = await eas.send("attest", [{ schema, data: dataFor(10) }]);
  const ten = Array.from({ length: 10 }, (_, i) => dataFor(11 + i));
  const multiAttest = await eas.send("multiAttest", [[{ schema, data: ten }]]);
  const uid = await firstUid(protocol, eas.address);
  const revoke = await eas.send("revoke", [{ schema, data: { uid, value: 0n } }], {
    zeros: zeroBytesOf([hexToBigInt(uid)]),
  });
  return { "EAS attest": attest, "EAS multiAttest of 10": multiAttest, "EAS revoke": revoke };
}

const dataFor = (index: number) => ({
  recipient: person(index).address,
  expirationTime: 0n,
  revocable: true,
  refUID: zeroHash,
  data: encodeAbiParameters([{ type: "uint256" }], [80n]),
  value: 0n,
});

/** Uid of the first attestation: the data of its event. */
async function firstUid({ publicClient }: Protocol, address: Hex): Promise<Hex> {
  const [first] = await publicClient.getLogs({ address, fromBlock: 0n });
  if (first === undefined) throw new Error("Nothing was attested.");
  return first.data;
}
