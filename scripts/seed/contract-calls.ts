import type { AuraClient } from "@aura-protocol/sdk";
import type { Abi, Address, Hash } from "viem";

import { readDeployments } from "../deploy/deployments.ts";
import { abiOf } from "../indexing/history/contracts.ts";

/** Calls of contracts that the SDK has no action for. */
export interface Caller {
  /** @throws ContractFunctionExecutionError when the contract refuses. */
  readonly read: (contract: string, functionName: string, args: readonly unknown[]) => Promise<unknown>;
  /**
   * @param value In wei, 0 unless told.
   * @throws ContractFunctionExecutionError when the contract refuses.
   */
  readonly write: (
    contract: string,
    functionName: string,
    args: readonly unknown[],
    value?: bigint,
  ) => Promise<Hash>;
}

/** @param client With a wallet, where it is to write. */
export function createCaller({ wallet, public: reader, chain }: AuraClient): Caller {
  return {
    read: async (contract, functionName, args) =>
      reader.readContract({ ...(await contractOf(chain.id, contract)), functionName, args }),
    write: async (contract, functionName, args, value = 0n) => {
      if (wallet?.account === undefined) throw new Error(`${functionName} needs a wallet`);
      const call = { ...(await contractOf(chain.id, contract)), functionName, args, value };
      return wallet.writeContract({ ...call, account: wallet.account, chain });
    },
  };
}

async function contractOf(chainId: number, name: string): Promise<{ address: Address; abi: Abi }> {
  const address = (await readDeployments())[chainId]?.contracts[name]?.address;
  if (address === undefined)
    throw new Error(`contracts/generated/deployments.json has no ${name}. Run npm run generate.`);
  return { address, abi: abiOf(name) };
}
