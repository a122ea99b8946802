import type { AuraClient, Groth16Proof, Tier } from "@aura-protocol/sdk";
import { getUsableEpoch } from "@aura-protocol/sdk/actions";
import {
  namePublicSignals,
  reputationMessage,
  reputationScope,
  verifyReputationProof,
} from "@aura-protocol/sdk/proofs";
import { formulaId, formulaV1, packStatement } from "@aura-protocol/sdk/reputation";
import type { Address } from "viem";

export type Visit = {
  readonly account: Address;
  readonly tier: Tier;
  readonly proof: Groth16Proof;
  readonly publicSignals: readonly string[];
};

/** The nullifier of a proof that says what it should; undefined for every other. Keep it: a second visit has the same. */
export async function verifyTier(
  client: AuraClient,
  { account, tier, proof, publicSignals, verificationKey }: Visit & { verificationKey: object },
): Promise<bigint | undefined> {
  const epoch = await getUsableEpoch(client);
  if (epoch === null || epoch.formulaId !== formulaId(formulaV1)) return undefined;
  const { chain, deployment } = client;
  const registry = deployment.contracts.ReputationRegistry.address;
  const said = namePublicSignals(publicSignals);
  const isAsked =
    said.root === epoch.root &&
    said.statement === packStatement({ formula: formulaV1, tier }) &&
    said.scope === reputationScope({ chainId: chain.id, registry, epochId: epoch.epochId }) &&
    said.message === reputationMessage(account);
  if (!isAsked) return undefined;
  const holds = await verifyReputationProof({ proof, publicSignals, verificationKey });
  return holds ? said.nullifier : undefined;
}
