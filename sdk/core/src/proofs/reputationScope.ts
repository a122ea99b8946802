import { encodeAbiParameters, keccak256, stringToBytes, type Address } from "viem";

const SCOPE_DOMAIN = keccak256(stringToBytes("aura.reputation.scope.v1"));

/**
 * The scope under which proofs of an epoch are made, as the registry computes it: binds chain, contract and epoch.
 * @example
 * const registry = client.deployment.contracts.ReputationRegistry.address;
 * const scope = reputationScope({ chainId: client.chain.id, registry, epochId: 0n });
 */
export function reputationScope({
  chainId,
  registry,
  epochId,
}: {
  chainId: number;
  registry: Address;
  epochId: bigint;
}): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "bytes32" }, { type: "uint256" }, { type: "address" }, { type: "uint256" }],
    [SCOPE_DOMAIN, BigInt(chainId), registry, epochId],
  );
  // 248 bits: always a field element.
  return BigInt(keccak256(encoded)) >> 8n;
}
