import { keccak256, type Address, type Hex } from "viem";

import type { Clients } from "./clients.ts";
import { deploymentData, PROXY } from "./create2.ts";
import { CodeMismatchError, DeploymentFailedError } from "./errors.ts";
import type { Plan, Step } from "./plan.ts";

/** Where a contract stands and from which block on it has events. */
export interface DeployedContract {
  readonly address: Address;
  readonly blockNumber: number;
}

/** Every contract of the protocol, by name. */
export type Deployment = Readonly<Record<string, DeployedContract>>;

/** What is done about one contract. */
export interface Outcome extends DeployedContract {
  readonly name: string;
  /** Undefined when it stood already. */
  readonly gasUsed: bigint | undefined;
}

/** What {@link deployPlan} needs. */
export interface DeployPlanParameters extends Clients {
  readonly plan: Plan;
  /** Hash of the code that belongs there, by name; not compared where there is none. */
  readonly codeHashes?: ReadonlyMap<string, Hex>;
  /** Blocks of contracts that an earlier run deployed. */
  readonly known?: Deployment;
  /** Told of each contract as soon as it stands and was found to be the right one. */
  readonly onStep?: (outcome: Outcome) => void | Promise<void>;
}

/**
 * Deploys what does not stand yet, through the deployment proxy, which must be there. A run that was interrupted is
 * continued by the next one.
 *
 * @throws DeploymentFailedError when a transaction fails.
 * @throws CodeMismatchError when something else stands where a contract belongs.
 */
export async function deployPlan(parameters: DeployPlanParameters): Promise<Deployment> {
  const { publicClient, plan, codeHashes, known, onStep } = parameters;
  const deployment: Record<string, DeployedContract> = {};
  for (const step of plan.steps) {
    const standing = await publicClient.getCode({ address: step.address });
    const outcome =
      standing === undefined
        ? await deployStep(parameters, step)
        : {
            blockNumber: recordedBlock(known, step) ?? (await firstBlockWithCode(publicClient, step.address)),
            gasUsed: undefined,
          };
    const code = standing ?? (await publicClient.getCode({ address: step.address })) ?? "0x";
    const expected = codeHashes?.get(step.name);
    if (expected !== undefined && keccak256(code) !== expected)
      throw new CodeMismatchError(step.name, step.address);
    deployment[step.name] = { address: step.address, blockNumber: outcome.blockNumber };
    await onStep?.({ name: step.name, address: step.address, ...outcome });
  }
  return deployment;
}

async function deployStep(
  { publicClient, walletClient }: Clients,
  { name, address, creationCode, salt }: Step,
): Promise<{ readonly blockNumber: number; readonly gasUsed: bigint }> {
  const hash = await walletClient
    .sendTransaction({
      to: PROXY.address,
      data: deploymentData(creationCode, salt),
      chain: walletClient.chain ?? null,
    })
    .catch((cause: unknown) => {
      throw new DeploymentFailedError(name, undefined, { cause });
    });
  const receipt = await publicClient.waitForTransactionReceipt({ hash });
  const code = await publicClient.getCode({ address });
  if (receipt.status !== "success" || code === undefined) throw new DeploymentFailedError(name, hash);
  return { blockNumber: Number(receipt.blockNumber), gasUsed: receipt.gasUsed };
}

function recordedBlock(known: Deployment | undefined, { name, address }: Step): number | undefined {
  const recorded = known?.[name];
  return recorded?.address === address ? recorded.blockNumber : undefined;
}

/** The block in which a contract was created; 0 where the node no longer knows the states of old blocks. */
async function firstBlockWithCode(publicClient: Clients["publicClient"], address: Address): Promise<number> {
  let [without, having] = [-1n, await publicClient.getBlockNumber()];
  try {
    while (having - without > 1n) {
      const blockNumber = (without + having) / 2n;
      const code = await publicClient.getCode({ address, blockNumber });
      if (code === undefined) without = blockNumber;
      else having = blockNumber;
    }
  } catch {
    return 0;
  }
  return Number(having);
}
