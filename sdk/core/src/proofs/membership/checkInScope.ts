import { encodeAbiParameters, keccak256, stringToBytes, type Address } from "viem";

const DOMAIN = keccak256(stringToBytes("Aura CheckIn entry"));

/**
 * The scope of proofs that let in to an event, as `CheckIn.scopeOf` computes it.
 * @example
 * const checkIn = client.deployment.contracts.CheckIn.address;
 * const scope = checkInScope({ chainId: client.chain.id, checkIn, eventId: 0n });
 */
export function checkInScope({
  chainId,
  checkIn,
  eventId,
}: {
  chainId: number;
  checkIn: Address;
  eventId: bigint;
}): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "bytes32" }, { type: "uint256" }, { type: "address" }, { type: "uint256" }],
    [DOMAIN, BigInt(chainId), checkIn, eventId],
  );
  // 248 bits: always a field element.
  return BigInt(keccak256(encoded)) >> 8n;
}
