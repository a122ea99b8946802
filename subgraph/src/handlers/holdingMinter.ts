import { HoldingClaimed, HoldingRuleConfigured } from "../../generated/types/HoldingMinter/HoldingMinter";
import { wordId } from "../helpers/ids";
import { reportRepeated } from "../helpers/report";
import { isKnownBadgeType } from "../store/badgeType";
import { createHoldingClaim, createHoldingRule, hasHoldingRule } from "../store/holding";

export function handleHoldingRuleConfigured(event: HoldingRuleConfigured): void {
  const id = wordId(event.params.badgeType);
  if (!isKnownBadgeType(id, event)) return;
  if (hasHoldingRule(id)) reportRepeated("HoldingRule", id, event);
  else createHoldingRule(id, event);
}

export function handleHoldingClaimed(event: HoldingClaimed): void {
  const id = wordId(event.params.badgeType);
  if (isKnownBadgeType(id, event)) createHoldingClaim(id, event);
}
