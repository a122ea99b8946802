import { encodeFunctionData, zeroHash, type Address, type Hex } from "viem";

import type { Clients } from "./clients.ts";
import type { Configuration } from "./configuration.ts";
import { SALT } from "./create2.ts";
import type { Plan, Step } from "./plan.ts";
import { timelock } from "./protocol.ts";

/** One call of the owner. */
export interface OwnerCall {
  readonly contract: string;
  readonly target: Address;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly data: Hex;
}

/** What the multisig sends to the timelock, and when. */
export interface TimelockBatch {
  readonly timelock: Address;
  /** Least seconds from the first to the second. */
  readonly delay: number;
  /** Sent first. */
  readonly schedule: Hex;
  /** Sent after the delay. */
  readonly execute: Hex;
}

/** The owner's first decisions: what the configuration says and no constructor takes. */
export function initialCalls({ steps }: Plan, { attesters, quorum }: Configuration): readonly OwnerCall[] {
  const calls: OwnerCall[] = [];
  const call = (contract: string, functionName: string, args: readonly unknown[]): void => {
    const step = steps.find(({ name }) => name === contract);
    if (step !== undefined) calls.push(toCall(step, functionName, args));
  };
  const renderer = steps.find(({ name }) => name === "PassportRenderer");
  if (renderer !== undefined) call("Passport", "setRenderer", [renderer.address]);
  for (const attester of attesters) call("ReputationRegistry", "setAttester", [attester, true]);
  if (quorum > 0) call("ReputationRegistry", "setQuorum", [quorum]);
  return calls;
}

/** Makes the owner's calls where the deployer is the owner, as on a local chain. */
export async function sendCalls(
  { publicClient, walletClient }: Clients,
  calls: readonly OwnerCall[],
): Promise<void> {
  for (const { target, data } of calls) {
    const hash = await walletClient.sendTransaction({ to: target, data, chain: null });
    await publicClient.waitForTransactionReceipt({ hash });
  }
}

/** Calls of the owner as one operation of its timelock; undefined where there is none, or nothing to call. */
export function timelockBatch(
  { steps }: Plan,
  calls: readonly OwnerCall[],
  { timelockDelay }: Configuration,
): TimelockBatch | undefined {
  const step = steps.find(({ name }) => name === timelock.name);
  if (step?.artifact === undefined || timelockDelay === null || calls.length === 0) return undefined;
  const { abi } = step.artifact;
  const operation = [calls.map(({ target }) => target), calls.map(() => 0n), calls.map(({ data }) => data)];
  const args = [...operation, zeroHash, SALT];
  return {
    timelock: step.address,
    delay: timelockDelay,
    schedule: encodeFunctionData({
      abi,
      functionName: "scheduleBatch",
      args: [...args, BigInt(timelockDelay)],
    }),
    execute: encodeFunctionData({ abi, functionName: "executeBatch", args }),
  };
}

function toCall(
  { name, address, artifact }: Step,
  functionName: string,
  args: readonly unknown[],
): OwnerCall {
  const data = encodeFunctionData({ abi: artifact?.abi ?? [], functionName, args: [...args] });
  return { contract: name, target: address, functionName, args, data };
}
