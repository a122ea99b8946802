import { encodeAbiParameters, keccak256, stringToBytes, type Address } from "viem";

const DOMAIN = keccak256(stringToBytes("aura.signal.scope.v1"));

/**
 * The scope of signals among the passports of one contract: elsewhere the same two people have another tag.
 *
 * @param parameters.passport Address of the passport contract.
 * @example
 * const scope = signalScope({ chainId: 31337, passport: client.deployment.contracts.Passport.address });
 */
export function signalScope({ chainId, passport }: { chainId: number; passport: Address }): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "bytes32" }, { type: "uint256" }, { type: "address" }],
    [DOMAIN, BigInt(chainId), passport],
  );
  // 248 bits: always a field element.
  return BigInt(keccak256(encoded)) >> 8n;
}
