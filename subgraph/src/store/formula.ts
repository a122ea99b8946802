import { Bytes } from "@graphprotocol/graph-ts";

import { FormulaRegistered } from "../../generated/types/ReputationRegistry/ReputationRegistry";
import { Formula } from "../../generated/types/schema";

export function hasFormula(id: Bytes): boolean {
  return Formula.load(id) !== null;
}

export function createFormula(event: FormulaRegistered): void {
  const formula = new Formula(event.params.formulaId);
  formula.weights = event.params.weights;
  formula.tierBounds = event.params.tierBounds;
  formula.effectiveAt = event.params.effectiveAt;
  formula.uri = event.params.uri;
  formula.registeredAt = event.block.timestamp;
  formula.registeredAtBlock = event.block.number;
  formula.transactionHash = event.transaction.hash;
  formula.save();
}
