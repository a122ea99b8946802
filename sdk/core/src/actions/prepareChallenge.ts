import { bytesToHex, type Address, type Hex } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { findSigner } from "../client/findSigner.ts";
import type { ReadContractErrorType } from "../client/readContract.ts";
import { checkEpochData } from "../epochs/checkEpochData.ts";
import { decodeEpochData } from "../epochs/decodeEpochData.ts";
import { recordComponents } from "../epochs/recordLeaf.ts";
import type { InvalidAddressError, WalletRequiredError } from "../errors/client.ts";
import { NotJudgeableError } from "../errors/epoch.ts";
import { EpochDataMismatchError, type EpochFileError } from "../errors/epochData.ts";
import type { EpochNotFoundError } from "../errors/registry.ts";
import type { OpeningInput } from "../proofs/opening/OpeningInput.ts";
import { profileProof } from "../reputation/profileProof.ts";
import type { Challenge } from "../types/Challenge.ts";
import type { EpochDifference } from "../types/EpochDifference.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { getEpochState } from "./getEpochState.ts";

export type PrepareChallengeParameters = {
  epochId: bigint;
  /** `judgeable` of `verifyEpoch`. */
  difference: EpochDifference;
  /** The published data file. */
  dataFile: Uint8Array;
  /** Who will announce and make the challenge; the wallet's account by default. */
  challenger?: Address | undefined;
  /** 32 bytes; random by default. */
  salt?: Hex | undefined;
};

export type PrepareChallengeReturnType = {
  /** For `announceChallenge`, `challengeEpoch` and `settleChallenge`. Keep it: the salt is nowhere else. */
  readonly challenge: Challenge;
  /** For `proveOpening`. */
  readonly input: OpeningInput;
};

export type PrepareChallengeErrorType =
  | ReadContractErrorType
  | EpochNotFoundError
  | EpochFileError
  | EpochDataMismatchError
  | NotJudgeableError
  | WalletRequiredError
  | InvalidAddressError;

/**
 * Makes of a difference that `verifyEpoch` found the challenge that shows it to the contract, and what its proof is made
 * of. Sends nothing.
 *
 * @throws NotJudgeableError when the contract cannot tell that the leaf is false.
 * @throws EpochFileError, EpochDataMismatchError when `dataFile` is damaged, or not this epoch's.
 * @throws WalletRequiredError without a wallet and `challenger`; InvalidAddressError
 * @throws EpochNotFoundError, RpcUnavailableError
 * @example
 * const { challenge, input } = await prepareChallenge(client, { epochId, difference, dataFile });
 * const { proof } = await proveOpening({ input, artifacts });
 * await announceChallenge(client, { challenge });
 */
export async function prepareChallenge(
  client: AuraClient,
  { epochId, difference, dataFile, challenger, salt = randomSalt() }: PrepareChallengeParameters,
): Promise<PrepareChallengeReturnType> {
  const { index, part, judgeable } = difference;
  if (judgeable === undefined) throw new NotJudgeableError({ index, part });
  const who = challenger === undefined ? signerOf(client) : checkedAddress(challenger);
  const { epoch } = await getEpochState(client, { epochId });
  const data = decodeEpochData(dataFile);
  if (data.root !== epoch.root) {
    throw new EpochDataMismatchError({ field: "root", expected: `${epoch.root}`, actual: `${data.root}` });
  }
  const record = data.records[index];
  if (record === undefined) throw new NotJudgeableError({ index, part });
  const { children, root } = profileProof(checkEpochData(data), index);
  const { passportId, commitment, badgeSet } = record;
  const opening = { index, passportId, commitment, components: recordComponents(record), badgeSet };
  return {
    challenge: { epochId, opening, ...judgeable, salt },
    input: { opening, children, root, challenger: who },
  };
}

function signerOf(client: AuraClient): Address {
  const { account } = findSigner(client, undefined);
  return typeof account === "string" ? account : account.address;
}

function randomSalt(): Hex {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}
