import { concat, getContractAddress, keccak256, stringToHex, type Address, type Hex } from "viem";

/**
 * The deterministic deployment proxy: a contract that creates what it is sent, at an address which follows from a salt
 * and the creation code alone. It stands at the same address on every chain because the transaction that creates it is
 * signed by a key nobody has. Its constants are public: github.com/Arachnid/deterministic-deployment-proxy; the same
 * ones come with `poseidon-solidity` (deploy/PoseidonT3.js).
 */
export const PROXY = {
  address: "0x4e59b44847b379578588920cA78FbF26c0B4956C",
  /** Who signed the transaction, by a signature of nothing but twos. */
  signer: "0x3fAB184622Dc19b6109349B94811493BF2a45362",
  /** What the transaction costs: 100,000 gas at 100 gwei, in wei. */
  cost: 10_000_000_000_000_000n,
  transaction:
    "0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222",
  code: "0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3",
} as const satisfies { address: Address; signer: Address; cost: bigint; transaction: Hex; code: Hex };

/** Salt of every contract of this version of the protocol. */
export const SALT = keccak256(stringToHex("aura.v1"));

/** Where the proxy puts a contract. */
export function predictAddress(creationCode: Hex, salt: Hex = SALT): Address {
  return getContractAddress({ opcode: "CREATE2", from: PROXY.address, salt, bytecode: creationCode });
}

/** What the proxy is sent to create a contract. */
export function deploymentData(creationCode: Hex, salt: Hex = SALT): Hex {
  return concat([salt, creationCode]);
}
