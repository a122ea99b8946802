import { Bytes } from "@graphprotocol/graph-ts";

import {
  AttesterChanged,
  EpochPosted,
  EpochSourced,
  FormulaRegistered,
  QuorumChanged,
  ReputationVerified,
} from "../../generated/types/ReputationRegistry/ReputationRegistry";
import { wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import { countActivity, Kind } from "../store/activity";
import { loadAttester, newAttester, saveActive } from "../store/attester";
import { createEpoch, hasEpoch, loadEpoch, saveSource } from "../store/epoch";
import { createFormula, hasFormula } from "../store/formula";
import { countAttester, countEpoch, saveQuorum } from "../store/protocol";
import { createTierProof, hasTierProof } from "../store/tierProof";

export function handleFormulaRegistered(event: FormulaRegistered): void {
  if (hasFormula(event.params.formulaId)) {
    reportRepeated("Formula", event.params.formulaId, event);
    return;
  }
  createFormula(event);
}

export function handleAttesterChanged(event: AttesterChanged): void {
  let attester = loadAttester(event.params.attester);
  if (attester === null) {
    if (!event.params.active) {
      reportMissing("Attester", event.params.attester, event);
      return;
    }
    attester = newAttester(event.params.attester, event);
  }
  if (attester.active == event.params.active) {
    reportRepeated("Change of attester", event.params.attester, event);
    return;
  }
  saveActive(attester, event.params.active, event);
  countAttester(event.params.active, event);
}

export function handleQuorumChanged(event: QuorumChanged): void {
  saveQuorum(event.params.quorum, event);
}

export function handleEpochPosted(event: EpochPosted): void {
  const id = wordId(event.params.epochId);
  if (hasEpoch(id)) {
    reportRepeated("Epoch", id, event);
    return;
  }
  if (!hasFormula(event.params.formulaId)) {
    reportMissing("Formula", event.params.formulaId, event);
    return;
  }
  createEpoch(id, knownAttesters(event), event);
  countEpoch(event);
}

export function handleEpochSourced(event: EpochSourced): void {
  const id = wordId(event.params.epochId);
  const epoch = loadEpoch(id);
  if (epoch === null) reportMissing("Epoch", id, event);
  else saveSource(epoch, event);
}

export function handleReputationVerified(event: ReputationVerified): void {
  const id = wordId(event.params.nullifier);
  if (hasTierProof(id)) {
    reportRepeated("TierProof", id, event);
    return;
  }
  const epochId = wordId(event.params.epochId);
  if (!hasEpoch(epochId)) {
    reportMissing("Epoch", epochId, event);
    return;
  }
  createTierProof(id, epochId, event);
  countActivity(Kind.TIER_PROVEN, 1, event);
}

/** The signers of an epoch, without any that was never added. */
function knownAttesters(event: EpochPosted): Bytes[] {
  const known: Bytes[] = [];
  const attesters = event.params.attesters;
  for (let i = 0; i < attesters.length; i++) {
    const attester = attesters[i];
    if (loadAttester(attester) === null) reportMissing("Attester", attester, event);
    else known.push(attester);
  }
  return known;
}
