import type { Hex } from "viem";

import type { Formula } from "../types/Formula.ts";
import { formulaV1 } from "./formula.v1.ts";
import { formulaV2 } from "./formula.v2.ts";
import { formulaV3 } from "./formula.v3.ts";
import { formulaId } from "./formulaId.ts";

/** The formulas that Aura published, the oldest first. */
export const publishedFormulas: readonly Formula[] = [formulaV1, formulaV2, formulaV3];

/**
 * The formula with this id among those given.
 *
 * @param formulas Those that Aura published by default; an application adds its own.
 * @returns undefined for an id that none has.
 * @example
 * const formula = formulaById(epoch.formulaId, [...publishedFormulas, ownFormula]);
 */
export function formulaById(id: Hex, formulas: readonly Formula[] = publishedFormulas): Formula | undefined {
  return formulas.find((formula) => formulaId(formula) === id.toLowerCase());
}
