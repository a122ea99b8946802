import type { AuraClient } from "../client/createAuraClient.ts";
import { EpochDisagreementError } from "../errors/epoch.ts";
import type { EpochParams } from "../types/EpochParams.ts";
import { buildEpoch, type BuildEpochErrorType, type BuildEpochParameters } from "./buildEpoch.ts";
import {
  signEpoch,
  type SignEpochErrorType,
  type SignEpochParameters,
  type SignEpochReturnType,
} from "./signEpoch.ts";

export type AttestEpochParameters = Omit<BuildEpochParameters, "blockNumber" | "dataUri"> &
  Omit<SignEpochParameters, "params"> & {
    /** What somebody else computed and proposes. */
    params: EpochParams;
  };

/** EIP-712 signature. */
export type AttestEpochReturnType = SignEpochReturnType;

export type AttestEpochErrorType = BuildEpochErrorType | SignEpochErrorType | EpochDisagreementError;

/**
 * Computes a proposed epoch again, out of the signer's own sources, and signs it if every figure is the same. Where its
 * data can be read (`dataUri`) is signed as proposed.
 *
 * @throws EpochDisagreementError naming the first figure that differs.
 * @throws Like {@link buildEpoch} and {@link signEpoch}.
 * @example
 * const signature = await attestEpoch(client, { params });
 */
export async function attestEpoch(
  client: AuraClient,
  { params: proposed, account, ...build }: AttestEpochParameters,
): Promise<AttestEpochReturnType> {
  const { blockNumber, dataUri } = proposed;
  const { params } = await buildEpoch(client, { ...build, blockNumber, dataUri });
  for (const field of Object.keys(params) as (keyof EpochParams)[]) {
    const [expected, actual] = [String(proposed[field]), String(params[field])];
    if (expected !== actual) throw new EpochDisagreementError({ field, expected, actual });
  }
  return signEpoch(client, { params, account });
}
