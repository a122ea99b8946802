import { Bytes } from "@graphprotocol/graph-ts";

import {
  ChallengeAnnounced,
  ChallengeSettled,
} from "../../generated/types/ReputationRegistry/ReputationRegistry";
import { Challenge } from "../../generated/types/schema";

export function loadChallenge(id: Bytes): Challenge | null {
  return Challenge.load(id);
}

export function createChallenge(id: Bytes, epochId: Bytes, event: ChallengeAnnounced): void {
  const challenge = new Challenge(id);
  challenge.epoch = epochId;
  challenge.challenger = event.params.challenger;
  challenge.commitment = event.params.commitment;
  challenge.announcedAt = event.block.timestamp;
  challenge.announcedAtBlock = event.block.number;
  challenge.transactionHash = event.transaction.hash;
  challenge.save();
}

export function saveSettlement(challenge: Challenge, event: ChallengeSettled): void {
  challenge.settledAt = event.block.timestamp;
  challenge.recipient = event.params.recipient;
  challenge.save();
}
