import { keccak256, stringToHex, type Address, type Hex, type TypedDataDomain } from "viem";
import type { LocalAccount } from "viem/accounts";

import type { Protocol } from "./protocol.ts";
import { person } from "./people.ts";
import type { ReputationCase } from "./vectors.ts";

/** What attesters sign; see `IReputationRegistry.EpochParams`. */
export interface EpochParams {
  readonly epochId: bigint;
  readonly formulaId: Hex;
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
  /** Seconds since the Unix epoch. */
  readonly blockTimestamp: number;
  readonly root: bigint;
  readonly leafCount: number;
  readonly dataHash: Hex;
  readonly dataUri: string;
}

/** Typed as a wallet would be asked, independently of the contract. */
export const epochTypes = {
  Epoch: [
    { name: "epochId", type: "uint256" },
    { name: "formulaId", type: "bytes32" },
    { name: "blockNumber", type: "uint64" },
    { name: "blockHash", type: "bytes32" },
    { name: "blockTimestamp", type: "uint40" },
    { name: "root", type: "uint256" },
    { name: "leafCount", type: "uint32" },
    { name: "dataHash", type: "bytes32" },
    { name: "dataUri", type: "string" },
  ],
} as const;

/** Stands for a formula: these tests care for weights and bounds alone. */
export const FORMULA_ID = keccak256(stringToHex("a formula"));

/** Least scores of Silver, Gold, Platinum and Diamond. */
export const TIER_BOUNDS = [550, 650, 750, 850] as const;

/** The domain of the registry at an address. */
export function registryDomain(verifyingContract: Address, chainId = 31337): TypedDataDomain {
  return { name: "Aura ReputationRegistry", version: "1", chainId, verifyingContract };
}

/** Signatures over an epoch, sorted by rising signer address as the registry asks. */
export async function signEpoch(
  attesters: readonly LocalAccount[],
  domain: TypedDataDomain,
  params: EpochParams,
): Promise<readonly Hex[]> {
  const sorted = attesters.toSorted((left, right) => (BigInt(left.address) < BigInt(right.address) ? -1 : 1));
  return Promise.all(
    sorted.map((attester) =>
      attester.signTypedData({ domain, types: epochTypes, primaryType: "Epoch", message: params }),
    ),
  );
}

/** Registers a case's weights and makes people 1, 2 and 3 attesters, two of whom must sign. */
export async function openRegistry({ registry }: Protocol, { weights }: ReputationCase): Promise<void> {
  const [humanity, badges, social, onchain, standing, temporal] = weights;
  await registry.write.registerFormula([
    FORMULA_ID,
    [+humanity, +badges, +social, +onchain, +standing, +temporal],
    TIER_BOUNDS,
    "",
  ]);
  for (const index of [1, 2, 3]) await registry.write.setAttester([person(index).address, true]);
  await registry.write.setQuorum([2]);
}

/** The next epoch, over a case's tree, at a block the chain still knows. */
export async function nextEpoch(
  { registry, publicClient }: Protocol,
  { root, leafCount }: Pick<ReputationCase, "root" | "leafCount">,
): Promise<EpochParams> {
  const epochId = await registry.read.epochCount();
  const block = await publicClient.getBlock();
  return {
    epochId,
    formulaId: FORMULA_ID,
    blockNumber: block.number,
    blockHash: block.hash,
    blockTimestamp: Number(block.timestamp),
    root: BigInt(root),
    leafCount,
    dataHash: keccak256("0x"),
    dataUri: "ipfs://leaves",
  };
}

/** Posts an epoch signed by people 1 and 2, with the bond. */
export async function postEpoch({ registry }: Protocol, params: EpochParams): Promise<Hex> {
  const signatures = await signEpoch([person(1), person(2)], registryDomain(registry.address), params);
  const { epochBond } = await registry.read.config();
  return registry.write.postEpoch([params, signatures], { value: epochBond });
}
