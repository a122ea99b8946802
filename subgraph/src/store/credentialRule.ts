import { Bytes } from "@graphprotocol/graph-ts";

import { CredentialRuleConfigured } from "../../generated/types/CredentialMinter/CredentialMinter";
import { CredentialRule } from "../../generated/types/schema";

export function hasCredentialRule(badgeTypeId: Bytes): boolean {
  return CredentialRule.load(badgeTypeId) !== null;
}

export function createCredentialRule(badgeTypeId: Bytes, event: CredentialRuleConfigured): void {
  const rule = new CredentialRule(badgeTypeId);
  rule.badgeType = badgeTypeId;
  rule.issuer = event.params.issuer;
  rule.issuerKeyHash = event.params.rule.issuerKeyHash;
  rule.schema = event.params.rule.schema;
  rule.predicate = event.params.rule.predicate;
  rule.bound = event.params.rule.bound;
  rule.value = event.params.rule.value;
  rule.epochLength = event.params.rule.epochLength;
  rule.configuredAt = event.block.timestamp;
  rule.configuredAtBlock = event.block.number;
  rule.transactionHash = event.transaction.hash;
  rule.save();
}
