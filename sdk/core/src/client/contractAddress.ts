import type { Address } from "viem";

import { ContractNotDeployedError } from "../errors/client.ts";
import type { ContractName } from "../types/Deployment.ts";
import type { AuraClient } from "./createAuraClient.ts";

/**
 * Where a contract is.
 * @throws ContractNotDeployedError when the deployment goes without it.
 */
export function contractAddress(
  { deployment, chain }: Pick<AuraClient, "deployment" | "chain">,
  contract: ContractName,
): Address {
  const deployed = deployment.contracts[contract];
  if (deployed === undefined) throw new ContractNotDeployedError({ contract, chainId: chain.id });
  return deployed.address;
}
