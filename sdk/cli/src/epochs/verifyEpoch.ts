import { FormulaMismatchError, type AuraClient, type Epoch, type Formula } from "@aura-protocol/sdk";
import { buildEpoch, getEpochState } from "@aura-protocol/sdk/actions";
import { formulaId } from "@aura-protocol/sdk/reputation";

/** What a recomputation of a published epoch found. */
export interface EpochVerification {
  readonly verified: boolean;
  /** As the contract holds it. */
  readonly epoch: Epoch;
  readonly recomputed: { readonly root: bigint; readonly leafCount: number };
}

/**
 * Recomputes a published epoch from public data at its block and compares.
 *
 * @throws EpochNotFoundError, FormulaMismatchError when it was computed by another formula, and what `buildEpoch` throws.
 */
export async function verifyEpoch(
  client: AuraClient,
  { epochId, formula }: { epochId: bigint; formula: Formula },
): Promise<EpochVerification> {
  const { epoch } = await getEpochState(client, { epochId });
  const id = formulaId(formula);
  if (epoch.formulaId !== id) throw new FormulaMismatchError({ expected: epoch.formulaId, actual: id });
  const { params } = await buildEpoch(client, { blockNumber: epoch.blockNumber, formula });
  const { root, leafCount } = params;
  return {
    verified: root === epoch.root && leafCount === epoch.leafCount,
    epoch,
    recomputed: { root, leafCount },
  };
}
