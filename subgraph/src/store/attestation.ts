import { Bytes } from "@graphprotocol/graph-ts";

import {
  AttestationMinted,
  AttestationRevoked,
  BadgeAttesterChanged,
  SchemaLinked,
} from "../../generated/types/AttestationMinter/AttestationMinter";
import { AttestationBadge, AttestationSchema, BadgeAttester } from "../../generated/types/schema";
import { badgeAttesterId } from "../helpers/ids";

export function hasAttestationSchema(badgeTypeId: Bytes): boolean {
  return AttestationSchema.load(badgeTypeId) !== null;
}

export function createAttestationSchema(badgeTypeId: Bytes, event: SchemaLinked): void {
  const schema = new AttestationSchema(badgeTypeId);
  schema.badgeType = badgeTypeId;
  schema.schema = event.params.schema;
  schema.issuer = event.params.issuer;
  schema.linkedAt = event.block.timestamp;
  schema.linkedAtBlock = event.block.number;
  schema.transactionHash = event.transaction.hash;
  schema.save();
}

/** The latest word stands, whatever was said before. */
export function saveBadgeAttester(badgeTypeId: Bytes, event: BadgeAttesterChanged): void {
  const attester = new BadgeAttester(badgeAttesterId(badgeTypeId, event.params.attester));
  attester.badgeType = badgeTypeId;
  attester.attester = event.params.attester;
  attester.accepted = event.params.accepted;
  attester.updatedAt = event.block.timestamp;
  attester.updatedAtBlock = event.block.number;
  attester.save();
}

export function loadAttestationBadge(id: Bytes): AttestationBadge | null {
  return AttestationBadge.load(id);
}

export function createAttestationBadge(id: Bytes, badgeTypeId: Bytes, event: AttestationMinted): void {
  const attestation = new AttestationBadge(id);
  attestation.uid = event.params.uid;
  attestation.badgeType = badgeTypeId;
  attestation.account = event.params.account;
  attestation.attester = event.params.attester;
  attestation.value = event.params.value;
  attestation.revoked = false;
  attestation.mintedAt = event.block.timestamp;
  attestation.mintedAtBlock = event.block.number;
  attestation.transactionHash = event.transaction.hash;
  attestation.save();
}

export function saveAttestationRevocation(attestation: AttestationBadge, event: AttestationRevoked): void {
  attestation.revoked = true;
  attestation.badgeRevoked = event.params.badgeRevoked;
  attestation.revokedAt = event.block.timestamp;
  attestation.save();
}
