import type { Hex } from "viem";

import { readManifest, type Manifest } from "../../circuits/compiler/manifest.ts";
import { isLocal, type Clients } from "./clients.ts";
import type { Configuration } from "./configuration.ts";
import { deployPlan, type Deployment, type DeployPlanParameters } from "./deploy-plan.ts";
import { ensureProxy } from "./ensure-proxy.ts";
import { makePlan, type Plan } from "./plan.ts";
import { refuseDevelopmentKeys } from "./refuse-development-keys.ts";
import { refuseWeakGovernance } from "./refuse-weak-governance.ts";
import { requireManifestVerifiers } from "./require-manifest-verifiers.ts";
import { simulate, type Simulation } from "./simulate.ts";

export type { Deployment, DeployedContract } from "./deploy-plan.ts";

/** What {@link deployAura} needs. */
export interface DeployParameters extends Clients, Pick<DeployPlanParameters, "known" | "onStep"> {
  readonly configuration: Configuration;
  /** Whether an account without code may govern on a chain that is not local. */
  readonly allowEoaOwner?: boolean;
  /** What is said of the proving keys; by default the committed manifest. */
  readonly manifest?: Pick<Manifest, "development" | "circuits">;
}

/**
 * Deploys every contract that does not stand yet, at addresses that follow from the build and the configuration alone.
 * Where it matters, that is on chains that are not local, each is found to be what a fresh chain in this process makes of
 * it.
 *
 * @throws DeployError naming what stands in the way; see its kinds.
 */
export async function deployAura(parameters: DeployParameters): Promise<Deployment> {
  const { publicClient, configuration, allowEoaOwner = false, manifest = readManifest() } = parameters;
  const chainId = await publicClient.getChainId();
  refuseDevelopmentKeys(chainId, manifest);
  await refuseWeakGovernance(parameters, configuration, allowEoaOwner);
  const plan = await makePlan(configuration);
  requireManifestVerifiers(plan, manifest);
  const simulation = isLocal(chainId) ? undefined : await simulateFor(parameters, plan, configuration);
  await ensureProxy(parameters);
  return deployPlan({ ...parameters, plan, ...(simulation && { codeHashes: simulation.codeHashes }) });
}

/** Simulates a plan for a chain, with the contracts there that the protocol refers to. */
export async function simulateFor(
  { publicClient }: Pick<Clients, "publicClient">,
  plan: Plan,
  { eas }: Configuration,
): Promise<Simulation> {
  const code: Hex | undefined = eas === null ? undefined : await publicClient.getCode({ address: eas });
  const external = eas === null || code === undefined ? [] : [[eas, code] as const];
  return simulate(plan, await publicClient.getChainId(), new Map(external));
}
