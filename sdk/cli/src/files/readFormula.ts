import type { Formula } from "@aura-protocol/sdk";
import { formulaV1, parseFormula, publishedFormulas, trustNetwork } from "@aura-protocol/sdk/reputation";

import { UsageError } from "../errors.ts";
import { readJsonFile } from "./readJsonFile.ts";

/**
 * The published formula of a version, or the one in a file; the first one where nobody named one.
 * @throws FileError, UsageError, InvalidFormulaError naming the field that breaks a rule.
 */
export async function readFormula(named: string | undefined): Promise<Formula> {
  if (named === undefined) return formulaV1;
  if (!/^\d+$/.test(named)) return parseFormula(await readJsonFile(named), { network: trustNetwork });
  const published = publishedFormulas.find(({ version }) => String(version) === named);
  if (published === undefined) {
    throw new UsageError(
      `There is no published formula ${named}: 1 to ${publishedFormulas.length}. A file of that name is ./${named}.`,
    );
  }
  return published;
}
