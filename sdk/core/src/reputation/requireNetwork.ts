import { InvalidFormulaError } from "../errors/reputation.ts";
import type { NetworkModel } from "../types/Network.ts";

/** @throws InvalidFormulaError when the model that the section `trust` needs was not handed over. */
export function requireNetwork(model: NetworkModel | undefined): NetworkModel {
  if (model === undefined) {
    throw new InvalidFormulaError({ field: "trust", rule: "needs `network: trustNetwork`" });
  }
  return model;
}
