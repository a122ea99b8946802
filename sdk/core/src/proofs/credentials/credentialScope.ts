import { encodeAbiParameters, keccak256, stringToBytes, type Address } from "viem";

const SCOPE_DOMAIN = keccak256(stringToBytes("aura.credential.scope.v1"));

/**
 * The scope of proofs for a badge type in one of its epochs, as `CredentialMinter.scopeOf` computes it.
 * @example
 * const minter = client.deployment.contracts.CredentialMinter.address;
 * const scope = credentialScope({ chainId: client.chain.id, minter, badgeType: 3n, epoch: 0n });
 */
export function credentialScope({
  chainId,
  minter,
  badgeType,
  epoch,
}: {
  chainId: number;
  minter: Address;
  badgeType: bigint;
  epoch: bigint;
}): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "bytes32" }, { type: "uint256" }, { type: "address" }, { type: "uint256" }, { type: "uint256" }],
    [SCOPE_DOMAIN, BigInt(chainId), minter, badgeType, epoch],
  );
  // 248 bits: always a field element.
  return BigInt(keccak256(encoded)) >> 8n;
}
