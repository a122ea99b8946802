import { createRequire } from "node:module";

import {
  encodePacked,
  keccak256,
  parseAbi,
  parseEventLogs,
  zeroHash,
  type Abi,
  type Address,
  type Hex,
} from "viem";

import type { AuraClient } from "../../src/client/createAuraClient.ts";
import type { Attestation } from "../../src/types/Attestation.ts";
import { readJson } from "../support/readJson.ts";

const require = createRequire(import.meta.url);
const minter = readJson<{ abi: Abi; bytecode: Hex }>(
  "artifacts/contracts/AttestationMinter.sol/AttestationMinter.json",
);

/** What is called of the Ethereum Attestation Service. */
const easAbi = parseAbi([
  "struct AttestationRequestData { address recipient; uint64 expirationTime; bool revocable; bytes32 refUID; bytes data; uint256 value; }",
  "struct AttestationRequest { bytes32 schema; AttestationRequestData data; }",
  "struct RevocationRequestData { bytes32 uid; uint256 value; }",
  "struct RevocationRequest { bytes32 schema; RevocationRequestData data; }",
  "constructor(address registry)",
  "event Attested(address indexed recipient, address indexed attester, bytes32 uid, bytes32 indexed schemaUID)",
  "function attest(AttestationRequest request) payable returns (bytes32)",
  "function revoke(RevocationRequest request) payable",
  "struct Attestation { bytes32 uid; bytes32 schema; uint64 time; uint64 expirationTime; uint64 revocationTime; bytes32 refUID; address recipient; address attester; bool revocable; bytes data; }",
  "function getAttestation(bytes32 uid) view returns (Attestation)",
]);
const registryAbi = parseAbi([
  "function register(string schema, address resolver, bool revocable) returns (bytes32)",
]);

/** The service on a chain, with a minter of Aura's that takes attestations from it. */
export type AttestationService = {
  readonly minter: Address;
  /** Makes a client one of a deployment that has the minter. */
  readonly ofService: (client: AuraClient) => AuraClient;
  /** Registers a schema and tells its uid. */
  readonly register: (schema: string, resolver: Address) => Promise<Hex>;
  /** Attests as a client's account and tells the uid. */
  readonly attest: (
    client: AuraClient,
    attestation: { readonly schema: Hex; readonly recipient: Address; readonly data: Hex },
  ) => Promise<Hex>;
  /** Revokes as a client's account. */
  readonly revoke: (client: AuraClient, schema: Hex, uid: Hex) => Promise<void>;
  /** What the service holds under a uid. */
  readonly get: (uid: Hex) => Promise<Attestation>;
};

/** Deploys the very bytecode that the service's authors published, and `AttestationMinter`. */
export async function attestationService(owner: AuraClient): Promise<AttestationService> {
  const { contracts } = owner.deployment;
  const registry = await deploy(owner, [], bytecodeOf("SchemaRegistry"), []);
  const eas = await deploy(owner, easAbi, bytecodeOf("EAS"), [registry]);
  const args = [eas, contracts.Badges.address, contracts.Passport.address];
  const address = await deploy(owner, minter.abi, minter.bytecode, args);
  return {
    minter: address,
    ofService: (client) => ({
      ...client,
      deployment: {
        ...client.deployment,
        contracts: { ...client.deployment.contracts, AttestationMinter: { address, blockNumber: 0 } },
      },
    }),
    register: async (schema, resolver) => {
      const [wallet, account] = walletOf(owner);
      const call = { address: registry, abi: registryAbi, functionName: "register" } as const;
      await mined(
        owner,
        wallet.writeContract({ ...call, args: [schema, resolver, true], chain: owner.chain, account }),
      );
      return keccak256(encodePacked(["string", "address", "bool"], [schema, resolver, true]));
    },
    attest: async (client, { schema, recipient, data }) => {
      const [wallet, account] = walletOf(client);
      const request = {
        schema,
        data: { recipient, expirationTime: 0n, revocable: true, refUID: zeroHash, data, value: 0n },
      };
      const call = { address: eas, abi: easAbi, functionName: "attest", account } as const;
      const { logs } = await mined(
        client,
        wallet.writeContract({ ...call, args: [request], chain: client.chain }),
      );
      const [attested] = parseEventLogs({ abi: easAbi, eventName: "Attested", logs });
      if (attested === undefined) throw new Error("Nothing was attested.");
      return attested.args.uid;
    },
    revoke: async (client, schema, uid) => {
      const [wallet, account] = walletOf(client);
      const call = { address: eas, abi: easAbi, functionName: "revoke", account } as const;
      const request = { schema, data: { uid, value: 0n } };
      await mined(client, wallet.writeContract({ ...call, args: [request], chain: client.chain }));
    },
    get: (uid) =>
      owner.public.readContract({ address: eas, abi: easAbi, functionName: "getAttestation", args: [uid] }),
  };
}

function walletOf({ wallet }: AuraClient) {
  if (wallet?.account === undefined) throw new Error("This client needs a wallet.");
  return [wallet, wallet.account] as const;
}

async function mined(client: AuraClient, sent: Promise<Hex>) {
  const receipt = await client.public.waitForTransactionReceipt({ hash: await sent });
  if (receipt.status !== "success") throw new Error("It was reverted.");
  return receipt;
}

async function deploy(
  client: AuraClient,
  abi: Abi,
  bytecode: Hex,
  args: readonly unknown[],
): Promise<Address> {
  const [wallet, account] = walletOf(client);
  const { contractAddress } = await mined(
    client,
    wallet.deployContract({ abi, bytecode, args, chain: client.chain, account }),
  );
  if (contractAddress === null || contractAddress === undefined) throw new Error("Nothing was deployed.");
  return contractAddress;
}

function bytecodeOf(name: string): Hex {
  const path = `@ethereum-attestation-service/eas-contracts/artifacts/contracts/${name}.sol/${name}.json`;
  return (require(path) as { readonly bytecode: Hex }).bytecode;
}
