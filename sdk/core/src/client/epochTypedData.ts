import type { TypedDataDefinition } from "viem";

import type { EpochParams } from "../types/EpochParams.ts";
import type { AuraClient } from "./createAuraClient.ts";

const types = {
  Epoch: [
    { name: "epochId", type: "uint256" },
    { name: "formulaId", type: "bytes32" },
    { name: "blockNumber", type: "uint64" },
    { name: "blockHash", type: "bytes32" },
    { name: "blockTimestamp", type: "uint40" },
    { name: "root", type: "uint256" },
    { name: "leafCount", type: "uint32" },
    { name: "dataHash", type: "bytes32" },
    { name: "dataUri", type: "string" },
  ],
} as const;

/** The EIP-712 data that attesters sign. */
export function epochTypedData(
  { chain, deployment }: Pick<AuraClient, "chain" | "deployment">,
  params: EpochParams,
): TypedDataDefinition<typeof types, "Epoch"> {
  return {
    domain: {
      name: "Aura ReputationRegistry",
      version: "1",
      chainId: chain.id,
      verifyingContract: deployment.contracts.ReputationRegistry.address,
    },
    types,
    primaryType: "Epoch",
    message: params,
  };
}
