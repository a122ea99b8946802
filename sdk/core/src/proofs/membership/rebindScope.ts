import { encodeAbiParameters, keccak256, stringToBytes, type Address } from "viem";

const DOMAIN = keccak256(stringToBytes("Aura Passport Rebind v1"));

/**
 * The scope of the proof that starts a passport's next move, as `Passport.rebindScope` computes it.
 * @param parameters.nonce From `Passport.rebindOf`.
 * @example
 * const passport = client.deployment.contracts.Passport.address;
 * const scope = rebindScope({ chainId: client.chain.id, passport, passportId, nonce: 0n });
 */
export function rebindScope({
  chainId,
  passport,
  passportId,
  nonce,
}: {
  chainId: number;
  passport: Address;
  passportId: bigint;
  nonce: bigint;
}): bigint {
  const encoded = encodeAbiParameters(
    [{ type: "bytes32" }, { type: "uint256" }, { type: "address" }, { type: "uint256" }, { type: "uint256" }],
    [DOMAIN, BigInt(chainId), passport, passportId, nonce],
  );
  // 248 bits: always a field element.
  return BigInt(keccak256(encoded)) >> 8n;
}
