import type { AuraClient, Formula } from "@aura-protocol/sdk";
import { getEpochState } from "@aura-protocol/sdk/actions";
import {
  namePublicSignals,
  reputationMessage,
  reputationScope,
  verifyReputationProof,
} from "@aura-protocol/sdk/proofs";
import { formulaId, packStatement } from "@aura-protocol/sdk/reputation";
import { isAddressEqual } from "viem";

import type { ProofFile } from "./proofFile.ts";
import { pinnedVerificationKey } from "./verificationKey.ts";

/** One thing that must hold, and whether it does. */
export interface ProofCheck {
  readonly check: "proof" | "claim" | "scope" | "formula" | "contract" | "epoch" | "root";
  readonly holds: boolean;
  readonly about: string;
}

/**
 * What a proof says by itself: the proof is valid for its signals, and the signals are those of the claim.
 *
 * @throws InvalidProofFormatError when proof or signals are malformed.
 */
export async function checkOffline(file: ProofFile, formula: Formula): Promise<ProofCheck[]> {
  const { chainId, registry, claim, root, scope, publicSignals, proof } = file;
  const { epochId, tier, account, badgeMask, minima, nullifier } = claim;
  const signals = namePublicSignals(publicSignals);
  const isValid = await verifyReputationProof({
    proof,
    publicSignals: [...publicSignals],
    verificationKey: pinnedVerificationKey(),
  });
  const claimed =
    signals.statement === packStatement({ formula, tier, minima }) &&
    signals.badgeMask === badgeMask &&
    signals.nullifier === nullifier &&
    signals.root === root &&
    signals.message === reputationMessage(account);
  const ownScope = reputationScope({ chainId, registry, epochId });
  return [
    { check: "proof", holds: isValid, about: "the proof is valid for its public signals" },
    { check: "claim", holds: claimed, about: "the signals are those of the claim, for its account" },
    {
      check: "scope",
      holds: signals.scope === scope && scope === ownScope,
      about: "it was made for this chain, contract and epoch",
    },
    {
      check: "formula",
      holds: file.formulaId === formulaId(formula),
      about: "weights and bounds are those of the formula",
    },
  ];
}

/** What the chain says of it: the contract is Aura's, the epoch is accepted, the root is the epoch's. */
export async function checkOnChain(client: AuraClient, file: ProofFile): Promise<ProofCheck[]> {
  const { chainId, registry, claim, root, formulaId: id } = file;
  const ours = client.deployment.contracts.ReputationRegistry.address;
  const isHere = chainId === client.chain.id && isAddressEqual(registry, ours);
  const contract: ProofCheck = {
    check: "contract",
    holds: isHere,
    about: `it was made for the registry of ${client.chain.name}`,
  };
  if (!isHere) return [contract];
  const { epoch, usable } = await getEpochState(client, { epochId: claim.epochId });
  return [
    contract,
    { check: "epoch", holds: usable, about: `epoch ${epoch.epochId} is ${epoch.state}` },
    {
      check: "root",
      holds: epoch.root === root && epoch.formulaId === id,
      about: "the root is the one that was published, by this formula",
    },
  ];
}
