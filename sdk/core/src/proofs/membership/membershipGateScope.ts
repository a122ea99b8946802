import { encodeAbiParameters, keccak256, stringToBytes, type Address } from "viem";

const DOMAIN = keccak256(stringToBytes("aura.membership-gate.scope.v1"));

/**
 * The scope of proofs for a ticket of an event, as `MembershipGate.scopeOf` computes it.
 * @example
 * const { MembershipGate, Tickets } = client.deployment.contracts;
 * const chainId = client.chain.id;
 * const [gate, tickets] = [MembershipGate.address, Tickets.address];
 * const scope = membershipGateScope({ chainId, gate, tickets, eventId: 0n });
 */
export function membershipGateScope({
  chainId,
  gate,
  tickets,
  eventId,
}: {
  chainId: number;
  gate: Address;
  tickets: Address;
  eventId: bigint;
}): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "bytes32" }, { type: "uint256" }, { type: "address" }, { type: "address" }, { type: "uint256" }],
    [DOMAIN, BigInt(chainId), gate, tickets, eventId],
  );
  // 248 bits: always a field element.
  return BigInt(keccak256(encoded)) >> 8n;
}
