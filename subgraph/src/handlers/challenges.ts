import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";

import {
  BondReleased,
  ChallengeAnnounced,
  ChallengeSettled,
  Credited,
  CreditWithdrawn,
  EpochVetoed,
  EpochVoided,
  GuardianChanged,
} from "../../generated/types/ReputationRegistry/ReputationRegistry";
import { Epoch } from "../../generated/types/schema";
import { challengeId, creditId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { createChallenge, loadChallenge, saveSettlement } from "../store/challenge";
import { addCredit, clearCredit, createCreditWithdrawal, loadCredit } from "../store/credit";
import { hasEpoch, loadEpoch, saveBondRelease, saveRejection } from "../store/epoch";
import { createVeto, createVoid } from "../store/epochRejection";
import { saveGuardian } from "../store/protocol";

/** What the registry owes is the chain's own coin. */
const COIN = Address.zero();

export function handleGuardianChanged(event: GuardianChanged): void {
  saveGuardian(event.params.guardian, event);
}

export function handleEpochVoided(event: EpochVoided): void {
  const epoch = standingEpoch(event.params.epochId, event);
  if (epoch === null) return;
  saveRejection(epoch);
  createVoid(epoch.id, event);
}

export function handleEpochVetoed(event: EpochVetoed): void {
  const epoch = standingEpoch(event.params.epochId, event);
  if (epoch === null) return;
  saveRejection(epoch);
  createVeto(epoch.id, event);
}

export function handleChallengeAnnounced(event: ChallengeAnnounced): void {
  const epochId = wordId(event.params.epochId);
  if (!hasEpoch(epochId)) {
    reportMissing("Epoch", epochId, event);
    return;
  }
  const id = challengeId(epochId, event.params.challenger, event.params.commitment);
  if (loadChallenge(id) !== null) {
    reportRepeated("Challenge", id, event);
    return;
  }
  createChallenge(id, epochId, event);
}

export function handleChallengeSettled(event: ChallengeSettled): void {
  const id = challengeId(wordId(event.params.epochId), event.params.challenger, event.params.commitment);
  const challenge = loadChallenge(id);
  if (challenge === null) {
    reportMissing("Challenge", id, event);
    return;
  }
  if (challenge.settledAt !== null) {
    reportRepeated("Settlement of challenge", id, event);
    return;
  }
  saveSettlement(challenge, event);
}

export function handleBondReleased(event: BondReleased): void {
  const id = wordId(event.params.epochId);
  const epoch = loadEpoch(id);
  if (epoch === null) reportMissing("Epoch", id, event);
  else saveBondRelease(epoch, event);
}

export function handleCredited(event: Credited): void {
  addCredit(event.params.account, COIN, event.params.amount, event);
}

export function handleBondWithdrawn(event: CreditWithdrawn): void {
  const params = event.params;
  const credit = loadCredit(event.address, params.account, COIN);
  if (credit === null) {
    reportMissing("Credit", creditId(event.address, params.account, COIN), event);
    return;
  }
  clearCredit(credit, event);
  createCreditWithdrawal(params.account, params.recipient, COIN, params.amount, event);
}

/** An epoch that can be rejected; null when there is none, or it was rejected before. */
function standingEpoch(epochId: BigInt, event: ethereum.Event): Epoch | null {
  const id = wordId(epochId);
  const epoch = loadEpoch(id);
  if (epoch === null) {
    reportMissing("Epoch", id, event);
    return null;
  }
  if (epoch.rejected) {
    reportRepeated("Rejection of epoch", id, event);
    return null;
  }
  return epoch;
}
