import { isAddressEqual, type Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { networkFor } from "../client/networkFor.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import {
  FormulaMismatchError,
  NoUsableEpochError,
  RootMismatchError,
  UnknownWalletError,
} from "../errors/epoch.ts";
import type { IdentityMismatchError } from "../errors/identity.ts";
import type { ClaimNotMetError } from "../errors/proof.ts";
import { NullifierSpentError } from "../errors/registry.ts";
import type { InvalidProfileTreeError, ValueOutOfRangeError } from "../errors/reputation.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";
import type { Identity } from "../identity/Identity.ts";
import { buildReputationInput } from "../proofs/buildReputationInput.ts";
import type { ReputationInput } from "../proofs/ReputationInput.ts";
import { reputationNullifier } from "../proofs/reputationNullifier.ts";
import { reputationScope } from "../proofs/reputationScope.ts";
import { buildProfileTree, type ProfileTree } from "../reputation/buildProfileTree.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { packComponents } from "../reputation/packComponents.ts";
import { profileLeaves } from "../reputation/profileLeaves.ts";
import { profileProof } from "../reputation/profileProof.ts";
import { scoreProfiles, type ScoredProfile } from "../reputation/scoreProfiles.ts";
import type { Components } from "../types/Components.ts";
import type { Epoch } from "../types/Epoch.ts";
import type { Formula } from "../types/Formula.ts";
import type { Tier } from "../types/Tier.ts";
import type { TierClaim } from "../types/TierClaim.ts";
import { mapComponents } from "../utils/mapComponents.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { getProfiles, type GetProfilesErrorType } from "./getProfiles.ts";
import { getUsableEpoch } from "./getUsableEpoch.ts";

export type PrepareProofParameters = {
  /** Who holds the passport. */
  account: Address;
  /** The identity that the passport is bound to. */
  identity: Identity;
  tier: Tier;
  /** Bit i claims a badge of type i; none by default. */
  badgeMask?: bigint | undefined;
  /** Least value of components, 0 to 1000; none by default. */
  minima?: Partial<Components> | undefined;
  /** Who the tier is recorded for; `account` by default. Another address keeps the passport's secret. */
  recipient?: Address | undefined;
  /** The epoch's formula; the first by default. */
  formula?: Formula | undefined;
};

export type PrepareProofReturnType = {
  /** For `verifyReputation`. */
  readonly claim: TierClaim;
  /** For the prover. Holds the identity's secret: it must not leave the device. */
  readonly input: ReputationInput;
  readonly epoch: Epoch;
};

export type PrepareProofErrorType =
  | GetProfilesErrorType
  | ReadContractErrorType
  | InvalidAddressError
  | NoUsableEpochError
  | NullifierSpentError
  | FormulaMismatchError
  | InvalidProfileTreeError
  | RootMismatchError
  | UnknownWalletError
  | IdentityMismatchError
  | ClaimNotMetError
  | ValueOutOfRangeError;

/**
 * Gets everything ready to prove a tier in the newest epoch that accepts proofs. Rebuilds the epoch's tree from the
 * indexer's data and compares its root with the contract's, and checks the claim, before a second is spent on proving.
 *
 * @throws NoUsableEpochError when no epoch accepts proofs.
 * @throws NullifierSpentError when the identity has proven in this epoch already.
 * @throws FormulaMismatchError when the epoch was computed by another formula.
 * @throws RootMismatchError when the indexer's data is not what the epoch was computed from.
 * @throws UnknownWalletError when the account had no passport at the epoch's block.
 * @throws IdentityMismatchError when the passport is bound to another identity.
 * @throws ClaimNotMetError naming each figure that falls short.
 * @throws IndexerBehindError, IndexerFailedError, IndexerForkedError, SubgraphUnavailableError, RpcUnavailableError
 * @example
 * const { claim, input } = await prepareProof(client, { account, identity, tier: 2 });
 */
export async function prepareProof(
  client: AuraClient,
  parameters: PrepareProofParameters,
): Promise<PrepareProofReturnType> {
  const { identity, tier, badgeMask = 0n, formula = formulaV1 } = parameters;
  const account = checkedAddress(parameters.account);
  const recipient = checkedAddress(parameters.recipient ?? account);
  const minima = packComponents(mapComponents((name) => parameters.minima?.[name] ?? 0));
  const epoch = await usableEpoch(client, formula);
  const { epochId, blockNumber } = epoch;
  const registry = client.deployment.contracts.ReputationRegistry.address;
  const scope = reputationScope({ chainId: client.chain.id, registry, epochId });
  const nullifier = reputationNullifier(identity.secret, scope);
  await mustBeUnspent(client, nullifier);

  const { tree, profiles } = await rebuild(client, epoch, formula);
  const profile = profiles.find((candidate) => isAddressEqual(candidate.account, account));
  if (profile === undefined) throw new UnknownWalletError({ account, blockNumber });
  const input = buildReputationInput({
    identity,
    profile,
    path: profileProof(tree, profile.index),
    formula,
    tier,
    badgeMask,
    minima,
    scope,
    account: recipient,
  });
  return { claim: { epochId, tier, account: recipient, badgeMask, minima, nullifier }, input, epoch };
}

async function usableEpoch(client: AuraClient, formula: Formula): Promise<Epoch> {
  const epoch = await getUsableEpoch(client, {});
  if (epoch === null) throw new NoUsableEpochError();
  const id = formulaId(formula);
  if (epoch.formulaId !== id) throw new FormulaMismatchError({ expected: epoch.formulaId, actual: id });
  return epoch;
}

async function mustBeUnspent(client: AuraClient, nullifier: bigint): Promise<void> {
  const isSpent = await readContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "isNullifierSpent",
    args: [nullifier],
  });
  if (isSpent) throw new NullifierSpentError({ errorName: "Registry_NullifierSpent", args: { nullifier } });
}

/** The epoch's tree and profiles out of the indexer's data, proven to be the ones that were published. */
async function rebuild(
  client: AuraClient,
  { epochId, root, blockNumber }: Epoch,
  formula: Formula,
): Promise<{ tree: ProfileTree; profiles: readonly ScoredProfile[] }> {
  const { profiles, timestamp } = await getProfiles(client, { blockNumber });
  const scored = scoreProfiles(profiles, { timestamp, formula, network: await networkFor(formula) });
  if (scored.length === 0) throw new RootMismatchError({ epochId, expected: root, actual: 0n });
  const tree = buildProfileTree(profileLeaves(scored));
  if (tree.root !== root) throw new RootMismatchError({ epochId, expected: root, actual: tree.root });
  return { tree, profiles: scored };
}
