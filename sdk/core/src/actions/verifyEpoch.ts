import type { Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { findEpochPosted, type EpochPosted } from "../client/findEpochPosted.ts";
import { networkFor } from "../client/networkFor.ts";
import type { ReadContractErrorType } from "../client/readContract.ts";
import { requireChain } from "../client/requireChain.ts";
import { checkEpochData } from "../epochs/checkEpochData.ts";
import { decodeEpochData } from "../epochs/decodeEpochData.ts";
import { findEpochDifferences } from "../epochs/findEpochDifferences.ts";
import type { WrongNodeError } from "../errors/client.ts";
import { UnknownFormulaError } from "../errors/epoch.ts";
import { EpochDataMismatchError, type EpochFileError } from "../errors/epochData.ts";
import type { EpochNotFoundError } from "../errors/registry.ts";
import type { InvalidProfileTreeError, ValueOutOfRangeError } from "../errors/reputation.ts";
import { buildProfileTree } from "../reputation/buildProfileTree.ts";
import { formulaById, publishedFormulas } from "../reputation/formulaById.ts";
import { profileDataHash } from "../reputation/profileDataHash.ts";
import { profileLeaves } from "../reputation/profileLeaves.ts";
import { scoreProfiles, type ScoredProfile } from "../reputation/scoreProfiles.ts";
import type { Epoch } from "../types/Epoch.ts";
import type { EpochData } from "../types/EpochData.ts";
import type { EpochDifference } from "../types/EpochDifference.ts";
import type { Formula } from "../types/Formula.ts";
import { getEpochState } from "./getEpochState.ts";
import { getProfiles, type GetProfilesErrorType } from "./getProfiles.ts";

export type VerifyEpochParameters = {
  epochId: bigint;
  /** The published data file: with it, the first wallet that differs is named. */
  dataFile?: Uint8Array | undefined;
  /** The epoch's formula; needed only when this software does not know it. */
  formula?: Formula | undefined;
};

/** A figure of an epoch that anybody can compute. */
export type EpochFigure = "blockHash" | "blockTimestamp" | "leafCount" | "root" | "dataHash";

export type VerifyEpochReturnType =
  | { readonly valid: true; readonly epoch: Epoch; readonly leafCount: number }
  | {
      readonly valid: false;
      readonly epoch: Epoch;
      /** The first figure that differs. */
      readonly figure: EpochFigure;
      readonly published: string;
      readonly recomputed: string;
      /** The first wallet that differs, component and input; undefined without the data file. */
      readonly difference: EpochDifference | undefined;
      /** The first difference that the contract can judge: for `prepareChallenge`. */
      readonly judgeable: EpochDifference | undefined;
      /** What to do next, in a sentence. */
      readonly advice: string;
    };

export type VerifyEpochErrorType =
  | GetProfilesErrorType
  | ReadContractErrorType
  | WrongNodeError
  | EpochNotFoundError
  | UnknownFormulaError
  | EpochFileError
  | EpochDataMismatchError
  | InvalidProfileTreeError
  | ValueOutOfRangeError;

/**
 * Computes a published epoch again out of the public data at its block, and says whether it is right. If it is not and its
 * data file is at hand, names the first wallet that differs, which component, and which input. An epoch that is wrong is a
 * result and no error.
 *
 * @throws EpochNotFoundError when there is no such epoch.
 * @throws UnknownFormulaError when the formula must be passed.
 * @throws EpochFileError, EpochDataMismatchError when `dataFile` is damaged, or not this epoch's.
 * @throws WrongNodeError when the node serves another chain.
 * @throws IndexerBehindError, IndexerFailedError, IndexerForkedError, SubgraphUnavailableError, RpcUnavailableError
 * @example
 * const result = await verifyEpoch(client, { epochId: 0n, dataFile });
 * if (!result.valid) console.log(result.advice, result.difference);
 */
export async function verifyEpoch(
  client: AuraClient,
  { epochId, dataFile, formula }: VerifyEpochParameters,
): Promise<VerifyEpochReturnType> {
  await requireChain(client);
  const { epoch } = await getEpochState(client, { epochId });
  const known = formulaOf(epoch.formulaId, formula);
  const posted = await findEpochPosted(client, epoch);
  const data = dataFile === undefined ? undefined : publishedData(client, dataFile, epoch, posted);
  const ours = await recompute(client, epoch.blockNumber, known);
  const wrong = wrongFigure({ ...epoch, ...posted }, ours);
  if (wrong === undefined) return { valid: true, epoch, leafCount: ours.leafCount };
  const { difference, judgeable } = differencesOf(data, ours.records);
  const advice = adviceFor(wrong.figure, dataFile !== undefined, judgeable !== undefined);
  return { valid: false, epoch, ...wrong, difference, judgeable, advice };
}

function formulaOf(id: Hex, given: Formula | undefined): Formula {
  const formula = formulaById(id, given === undefined ? publishedFormulas : [given, ...publishedFormulas]);
  if (formula === undefined) throw new UnknownFormulaError({ formulaId: id });
  return formula;
}

/** The data of a file that is whole and the epoch's own: leaves, root and data hash are those of the contract. */
function publishedData(
  client: AuraClient,
  dataFile: Uint8Array,
  epoch: Epoch,
  { dataHash }: EpochPosted,
): EpochData {
  const data = decodeEpochData(dataFile);
  const registry = client.deployment.contracts.ReputationRegistry.address;
  const expected = { chainId: client.chain.id, registry, root: epoch.root, dataHash } as const;
  for (const field of ["chainId", "registry", "dataHash", "root"] as const) {
    const [wanted, actual] = [String(expected[field]), String(data[field])];
    if (wanted.toLowerCase() !== actual.toLowerCase()) {
      throw new EpochDataMismatchError({ field, expected: wanted, actual });
    }
  }
  checkEpochData(data);
  return data;
}

type Figures = { readonly [Name in EpochFigure]: Hex | number | bigint };

async function recompute(
  client: AuraClient,
  blockNumber: bigint,
  formula: Formula,
): Promise<Figures & { leafCount: number; records: readonly ScoredProfile[] }> {
  const { profiles, timestamp, blockHash } = await getProfiles(client, { blockNumber });
  const records = scoreProfiles(profiles, { timestamp, formula, network: await networkFor(formula) });
  const leaves = profileLeaves(records);
  return {
    blockHash,
    blockTimestamp: timestamp,
    leafCount: leaves.length,
    // An epoch of nobody has no root, so no published one is right.
    root: leaves.length === 0 ? 0n : buildProfileTree(leaves).root,
    dataHash: profileDataHash(leaves),
    records,
  };
}

function wrongFigure(
  theirs: Figures,
  ours: Figures,
): { figure: EpochFigure; published: string; recomputed: string } | undefined {
  const figures = ["blockHash", "blockTimestamp", "leafCount", "root", "dataHash"] as const;
  const figure = figures.find((name) => theirs[name] !== ours[name]);
  if (figure === undefined) return undefined;
  return { figure, published: String(theirs[figure]), recomputed: String(ours[figure]) };
}

function differencesOf(
  data: EpochData | undefined,
  records: readonly ScoredProfile[],
): { difference: EpochDifference | undefined; judgeable: EpochDifference | undefined } {
  let difference: EpochDifference | undefined;
  for (const found of data === undefined ? [] : findEpochDifferences(data.records, records)) {
    difference ??= found;
    if (found.judgeable !== undefined) return { difference, judgeable: found };
  }
  return { difference, judgeable: undefined };
}

function adviceFor(figure: EpochFigure, hasFile: boolean, canChallenge: boolean): string {
  if (figure === "blockHash")
    return "The epoch was computed on a block that is not on the chain: tell the guardian.";
  if (!hasFile) return "Ask the poster for the data file (dataUri) to learn which wallet differs.";
  if (canChallenge) return "Hand `judgeable` to prepareChallenge before the epoch is final.";
  return "The contract cannot judge what differs: tell the guardian, who may veto the epoch.";
}
