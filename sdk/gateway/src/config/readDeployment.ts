import { readFileSync } from "node:fs";

import { requiredContractNames, type AuraDeployment } from "@aura-protocol/sdk";
import { Type } from "typebox";
import { Value } from "typebox/value";

import { Rule } from "./Rule.ts";

const contract = Type.Object({
  address: Type.String({ pattern: "^0x[0-9a-fA-F]{40}$" }),
  blockNumber: Type.Integer({ minimum: 0 }),
});

const shape = Type.Object({
  name: Type.String(),
  contracts: Type.Object(Object.fromEntries(requiredContractNames.map((name) => [name, contract]))),
});

/**
 * Reads where Aura's contracts are: `{ "name", "contracts": { "Passport": { "address", "blockNumber" }, … } }`.
 *
 * @throws Rule saying what of the file does not fit.
 */
export function readDeployment(path: string): AuraDeployment {
  const found = parseFile(path);
  const [problem] = Value.Errors(shape, found);
  if (problem !== undefined) {
    throw new Rule(`must name a deployment file; at "${problem.instancePath}" it ${problem.message}`);
  }
  return found as AuraDeployment;
}

function parseFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch {
    throw new Rule("must name a file of JSON that can be read");
  }
}
