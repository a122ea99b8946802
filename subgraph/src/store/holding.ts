import { Bytes } from "@graphprotocol/graph-ts";

import { HoldingClaimed, HoldingRuleConfigured } from "../../generated/types/HoldingMinter/HoldingMinter";
import { HoldingClaim, HoldingRule } from "../../generated/types/schema";
import { TOKEN_KINDS } from "../helpers/constants";
import { logId } from "../helpers/ids";
import { nameOf } from "../helpers/names";

export function hasHoldingRule(badgeTypeId: Bytes): boolean {
  return HoldingRule.load(badgeTypeId) !== null;
}

export function createHoldingRule(badgeTypeId: Bytes, event: HoldingRuleConfigured): void {
  const rule = new HoldingRule(badgeTypeId);
  rule.badgeType = badgeTypeId;
  rule.issuer = event.params.issuer;
  rule.kind = nameOf("kind of token", TOKEN_KINDS, event.params.rule.kind);
  rule.token = event.params.rule.token;
  rule.tokenId = event.params.rule.id;
  rule.minimum = event.params.rule.minimum;
  rule.value = event.params.rule.value;
  rule.configuredAt = event.block.timestamp;
  rule.configuredAtBlock = event.block.number;
  rule.transactionHash = event.transaction.hash;
  rule.save();
}

export function createHoldingClaim(badgeTypeId: Bytes, event: HoldingClaimed): void {
  const claim = new HoldingClaim(logId(event));
  claim.badgeType = badgeTypeId;
  claim.account = event.params.account;
  claim.balance = event.params.balance;
  claim.value = event.params.value;
  claim.claimedAt = event.block.timestamp;
  claim.claimedAtBlock = event.block.number;
  claim.transactionHash = event.transaction.hash;
  claim.save();
}
