import { requiredContractNames, type AuraDeployment } from "@aura-protocol/sdk";
import { isAddress } from "viem";

import { UsageError } from "../errors.ts";
import { readJsonFile } from "../files/readJsonFile.ts";

/**
 * Reads where Aura's contracts are: `{ "name", "contracts": { "Passport": { "address", "blockNumber" }, … } }`.
 *
 * @throws FileError, UsageError naming the field that does not fit.
 */
export async function readDeploymentFile(path: string): Promise<AuraDeployment> {
  const parsed = (await readJsonFile(path)) as Partial<AuraDeployment> | null;
  const wrong = (field: string, rule: string): never => {
    throw new UsageError(`${path}: "${field}" must be ${rule}.`);
  };
  if (typeof parsed?.name !== "string") return wrong("name", "a text");
  for (const name of requiredContractNames) {
    const contract = (parsed.contracts as Partial<AuraDeployment["contracts"]> | undefined)?.[name];
    if (typeof contract?.address !== "string" || !isAddress(contract.address)) {
      return wrong(`contracts.${name}.address`, "an address");
    }
    if (!Number.isSafeInteger(contract.blockNumber)) {
      return wrong(`contracts.${name}.blockNumber`, "the number of the block it was deployed in");
    }
  }
  return parsed as AuraDeployment;
}
