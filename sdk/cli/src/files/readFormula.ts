import type { Formula } from "@aura-protocol/sdk";
import { formulaV1, parseFormula } from "@aura-protocol/sdk/reputation";

import { readJsonFile } from "./readJsonFile.ts";

/**
 * The formula in a file, the first one without a file.
 * @throws FileError, UsageError, InvalidFormulaError naming the field that breaks a rule.
 */
export async function readFormula(path: string | undefined): Promise<Formula> {
  return path === undefined ? formulaV1 : parseFormula(await readJsonFile(path));
}
