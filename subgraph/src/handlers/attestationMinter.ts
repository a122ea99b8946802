import {
  AttestationMinted,
  AttestationRevoked,
  BadgeAttesterChanged,
  SchemaLinked,
} from "../../generated/types/AttestationMinter/AttestationMinter";
import { attestationBadgeId, wordId } from "../helpers/ids";
import { reportMissing, reportRepeated } from "../helpers/report";
import {
  createAttestationBadge,
  createAttestationSchema,
  hasAttestationSchema,
  loadAttestationBadge,
  saveAttestationRevocation,
  saveBadgeAttester,
} from "../store/attestation";
import { isKnownBadgeType } from "../store/badgeType";

export function handleSchemaLinked(event: SchemaLinked): void {
  const id = wordId(event.params.badgeType);
  if (!isKnownBadgeType(id, event)) return;
  if (hasAttestationSchema(id)) reportRepeated("AttestationSchema", id, event);
  else createAttestationSchema(id, event);
}

export function handleBadgeAttesterChanged(event: BadgeAttesterChanged): void {
  const id = wordId(event.params.badgeType);
  if (isKnownBadgeType(id, event)) saveBadgeAttester(id, event);
}

export function handleAttestationMinted(event: AttestationMinted): void {
  const badgeTypeId = wordId(event.params.badgeType);
  if (!isKnownBadgeType(badgeTypeId, event)) return;
  const id = attestationBadgeId(badgeTypeId, event.params.uid);
  if (loadAttestationBadge(id) !== null) reportRepeated("AttestationBadge", id, event);
  else createAttestationBadge(id, badgeTypeId, event);
}

export function handleAttestationRevoked(event: AttestationRevoked): void {
  const id = attestationBadgeId(wordId(event.params.badgeType), event.params.uid);
  const attestation = loadAttestationBadge(id);
  if (attestation === null) reportMissing("AttestationBadge", id, event);
  else if (attestation.revoked) reportRepeated("Revocation of attestation", id, event);
  else saveAttestationRevocation(attestation, event);
}
