import {
  CredentialClaimed,
  CredentialRuleConfigured,
  RevocationRootPublished,
} from "../../generated/types/CredentialMinter/CredentialMinter";
import { wordId } from "../helpers/ids";
import { reportRepeated } from "../helpers/report";
import { isKnownBadgeType } from "../store/badgeType";
import { createCredentialClaim, createRevocationRoot } from "../store/credentialClaim";
import { createCredentialRule, hasCredentialRule } from "../store/credentialRule";

export function handleCredentialRuleConfigured(event: CredentialRuleConfigured): void {
  const id = wordId(event.params.badgeType);
  if (!isKnownBadgeType(id, event)) return;
  if (hasCredentialRule(id)) reportRepeated("CredentialRule", id, event);
  else createCredentialRule(id, event);
}

export function handleRevocationRootPublished(event: RevocationRootPublished): void {
  const id = wordId(event.params.badgeType);
  if (isKnownBadgeType(id, event)) createRevocationRoot(id, event);
}

export function handleCredentialClaimed(event: CredentialClaimed): void {
  const id = wordId(event.params.badgeType);
  if (isKnownBadgeType(id, event)) createCredentialClaim(id, event);
}
