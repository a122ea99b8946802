import { UnknownFormulaError, type Formula } from "@aura-protocol/sdk";
import { formulaById, publishedFormulas } from "@aura-protocol/sdk/reputation";
import type { Hex } from "viem";

import { readFormula } from "../files/readFormula.ts";

/**
 * The formula with this id: a published one, or the one that somebody named.
 * @throws UnknownFormulaError when it is neither; FileError, UsageError, InvalidFormulaError.
 */
export async function formulaOf(id: Hex, named: string | undefined): Promise<Formula> {
  const own = named === undefined ? [] : [await readFormula(named)];
  const formula = formulaById(id, [...own, ...publishedFormulas]);
  if (formula === undefined) throw new UnknownFormulaError({ formulaId: id });
  return formula;
}
