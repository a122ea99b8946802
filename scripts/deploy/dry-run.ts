import { formatEther, type PublicClient } from "viem";

import type { Configuration } from "./configuration.ts";
import { PROXY } from "./create2.ts";
import { simulateFor } from "./deploy-aura.ts";
import { hasProxy } from "./ensure-proxy.ts";
import { DeployError } from "./errors.ts";
import { initialCalls } from "./governance.ts";
import { makePlan, type Plan, type Step } from "./plan.ts";
import { refuseDevelopmentKeys } from "./refuse-development-keys.ts";
import { refuseWeakGovernance } from "./refuse-weak-governance.ts";
import { requireManifestVerifiers } from "./require-manifest-verifiers.ts";

/** What a deployment would do. */
export interface DryRun {
  readonly lines: readonly string[];
  /** Why it would not be let do it. */
  readonly refusals: readonly DeployError[];
}

/** Describes a deployment without sending anything; gas is what a fresh chain in this process takes. */
export async function describeDryRun({
  publicClient,
  configuration,
  allowEoaOwner,
}: {
  readonly publicClient: PublicClient;
  readonly configuration: Configuration;
  readonly allowEoaOwner: boolean;
}): Promise<DryRun> {
  const chainId = await publicClient.getChainId();
  const plan = await makePlan(configuration);
  const { gas } = await simulateFor({ publicClient }, plan, configuration);
  const lines = [
    `Chain ${chainId}, multisig ${configuration.multisig}, owner ${plan.owner}.`,
    `Deployment proxy ${PROXY.address}: ${(await hasProxy({ publicClient })) ? "stands" : `to be created, for ${formatEther(PROXY.cost)}`}.`,
  ];
  let needed = 0n;
  for (const step of plan.steps) {
    const stands = (await publicClient.getCode({ address: step.address })) !== undefined;
    const used = gas.get(step.name) ?? 0n;
    if (!stands) needed += used;
    lines.push(`${step.name} ${step.address} ${stands ? "stands already" : `about ${used} gas`}`);
    lines.push(...argumentsOf(step));
  }
  for (const { name, reason } of plan.skipped) lines.push(`${name}: left out, ${reason}.`);
  const price = await publicClient.getGasPrice();
  lines.push(`About ${needed} gas in all, ${formatEther(needed * price)} at the present price.`);
  for (const { contract, functionName, args } of initialCalls(plan, configuration))
    lines.push(`For the multisig to decide: ${contract}.${functionName}(${args.map(show).join(", ")})`);
  return { lines, refusals: await refusalsOf(chainId, plan, publicClient, configuration, allowEoaOwner) };
}

async function refusalsOf(
  chainId: number,
  plan: Plan,
  publicClient: PublicClient,
  configuration: Configuration,
  allowEoaOwner: boolean,
): Promise<readonly DeployError[]> {
  const checks = [
    Promise.resolve(chainId).then((id) => {
      refuseDevelopmentKeys(id);
    }),
    refuseWeakGovernance({ publicClient }, configuration, allowEoaOwner),
    Promise.resolve(plan).then((planned) => {
      requireManifestVerifiers(planned);
    }),
  ];
  const refusals: DeployError[] = [];
  for (const result of await Promise.allSettled(checks)) {
    if (result.status === "fulfilled") continue;
    if (!(result.reason instanceof DeployError)) throw result.reason;
    refusals.push(result.reason);
  }
  return refusals;
}

const argumentsOf = ({ arguments: values }: Step): readonly string[] =>
  values.map(({ name, value }) => `  ${name}: ${show(value)}`);

/** Integers beyond JSON's in full. */
function show(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "bigint" ? inner.toString() : inner,
  );
}
