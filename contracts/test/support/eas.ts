import { createRequire } from "node:module";

import {
  encodeAbiParameters,
  encodePacked,
  getContract,
  keccak256,
  parseAbi,
  zeroHash,
  type Address,
  type Hex,
  type TypedDataDomain,
} from "viem";

import type { Protocol } from "./protocol.ts";

const require = createRequire(import.meta.url);

/** Data that becomes a badge; what follows these two fields is the attester's own. */
export const BADGE_SCHEMA = "uint256 badgeType,uint64 value";

const structs = [
  "struct Attestation { bytes32 uid; bytes32 schema; uint64 time; uint64 expirationTime; uint64 revocationTime; bytes32 refUID; address recipient; address attester; bool revocable; bytes data; }",
  "struct AttestationRequestData { address recipient; uint64 expirationTime; bool revocable; bytes32 refUID; bytes data; uint256 value; }",
  "struct AttestationRequest { bytes32 schema; AttestationRequestData data; }",
  "struct MultiAttestationRequest { bytes32 schema; AttestationRequestData[] data; }",
  "struct Signature { uint8 v; bytes32 r; bytes32 s; }",
  "struct DelegatedAttestationRequest { bytes32 schema; AttestationRequestData data; Signature signature; address attester; uint64 deadline; }",
  "struct RevocationRequestData { bytes32 uid; uint256 value; }",
  "struct RevocationRequest { bytes32 schema; RevocationRequestData data; }",
  "struct MultiRevocationRequest { bytes32 schema; RevocationRequestData[] data; }",
  "struct DelegatedRevocationRequest { bytes32 schema; RevocationRequestData data; Signature signature; address revoker; uint64 deadline; }",
] as const;

/** What these tests call of EAS, written down apart from its artifacts. */
export const easAbi = parseAbi([
  ...structs,
  "constructor(address registry)",
  "event Attested(address indexed recipient, address indexed attester, bytes32 uid, bytes32 indexed schemaUID)",
  "error AccessDenied()",
  "error InvalidSignature()",
  "error Irrevocable()",
  "error NotPayable()",
  "function attest(AttestationRequest request) payable returns (bytes32)",
  "function attestByDelegation(DelegatedAttestationRequest request) payable returns (bytes32)",
  "function multiAttest(MultiAttestationRequest[] requests) payable returns (bytes32[])",
  "function revoke(RevocationRequest request) payable",
  "function revokeByDelegation(DelegatedRevocationRequest request) payable",
  "function multiRevoke(MultiRevocationRequest[] requests) payable",
  "function getAttestation(bytes32 uid) view returns (Attestation)",
  "function isAttestationValid(bytes32 uid) view returns (bool)",
  "function getNonce(address account) view returns (uint256)",
]);

/** What these tests call of EAS's schema registry. */
export const schemaRegistryAbi = parseAbi([
  "function register(string schema, address resolver, bool revocable) returns (bytes32)",
]);

/** What an attester signs, as EAS asks wallets. */
export const delegationTypes = {
  Attest: [
    { name: "attester", type: "address" },
    { name: "schema", type: "bytes32" },
    { name: "recipient", type: "address" },
    { name: "expirationTime", type: "uint64" },
    { name: "revocable", type: "bool" },
    { name: "refUID", type: "bytes32" },
    { name: "data", type: "bytes" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint64" },
  ],
  Revoke: [
    { name: "revoker", type: "address" },
    { name: "schema", type: "bytes32" },
    { name: "uid", type: "bytes32" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint64" },
  ],
} as const;

/** The domain of EAS 1.4.0 at an address. */
export function easDomain(verifyingContract: Address): TypedDataDomain {
  return { name: "EAS", version: "1.4.0", chainId: 31337, verifyingContract };
}

/** Puts EAS and its schema registry on a chain: the very bytecode that its authors published. */
export async function deployEas(viem: Protocol["viem"]) {
  const [wallet] = await viem.getWalletClients();
  if (wallet === undefined) throw new RangeError("There is no account.");
  const client = { public: await viem.getPublicClient(), wallet };
  const addressOf = async (hash: Hex): Promise<Address> => {
    const { contractAddress } = await client.public.getTransactionReceipt({ hash });
    if (contractAddress === null || contractAddress === undefined)
      throw new RangeError("Nothing was deployed.");
    return contractAddress;
  };
  const registryAddress = await addressOf(
    await wallet.deployContract({ abi: [], bytecode: bytecodeOf("SchemaRegistry") }),
  );
  const address = await addressOf(
    await wallet.deployContract({ abi: easAbi, bytecode: bytecodeOf("EAS"), args: [registryAddress] }),
  );
  return {
    eas: getContract({ abi: easAbi, address, client }),
    schemaRegistry: getContract({ abi: schemaRegistryAbi, address: registryAddress, client }),
  };
}

/** The uid that EAS derives for a schema. */
export function schemaUid(schema: string, resolver: Address, revocable: boolean): Hex {
  return keccak256(encodePacked(["string", "address", "bool"], [schema, resolver, revocable]));
}

/** Attestation data that becomes a badge. */
export function badgeData(badgeType: bigint, value: bigint): Hex {
  return encodeAbiParameters([{ type: "uint256" }, { type: "uint64" }], [badgeType, value]);
}

/** A request to attest, about somebody, what becomes a badge. */
export function badgeRequest(recipient: Address, badgeType: bigint, value: bigint) {
  return {
    recipient,
    expirationTime: 0n,
    revocable: true,
    refUID: zeroHash,
    data: badgeData(badgeType, value),
    value: 0n,
  };
}

function bytecodeOf(name: string): Hex {
  const path = `@ethereum-attestation-service/eas-contracts/artifacts/contracts/${name}.sol/${name}.json`;
  const artifact = require(path) as { readonly bytecode: Hex };
  return artifact.bytecode;
}
