/** What ties a proof to a chain, a contract, an epoch and an account; as contracts/ReputationRegistry.sol computes it. */
import { encodeAbiParameters, keccak256, stringToBytes, type Address } from "viem";

/** Where and for whom a proof counts. */
export interface Context {
  readonly chainId: bigint;
  readonly registry: Address;
  readonly epochId: bigint;
  readonly account: Address;
}

const SCOPE_DOMAIN = keccak256(stringToBytes("aura.reputation.scope.v1"));

/** The scope of an epoch: 248 bits, so that it is a field element. */
export function scopeOf({ chainId, registry, epochId }: Context): bigint {
  const types = [{ type: "bytes32" }, { type: "uint256" }, { type: "address" }, { type: "uint256" }] as const;
  return BigInt(keccak256(encodeAbiParameters(types, [SCOPE_DOMAIN, chainId, registry, epochId]))) >> 8n;
}

/** The message for an account: 248 bits. */
export function messageOf({ account }: Pick<Context, "account">): bigint {
  return BigInt(keccak256(encodeAbiParameters([{ type: "address" }], [account]))) >> 8n;
}
