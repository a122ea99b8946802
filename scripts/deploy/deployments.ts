import { readFile, writeFile, mkdir } from "node:fs/promises";

import { LOCAL, readConfiguration } from "./configuration.ts";
import type { Deployment } from "./deploy-plan.ts";
import { makePlan } from "./plan.ts";
import { simulate } from "./simulate.ts";

/** The one record of what is deployed where; every other copy is generated from it. */
const record = new URL("../../contracts/generated/deployments.json", import.meta.url);

/** Chain of the local stack. */
const LOCAL_CHAIN = { id: 31337, name: "local" } as const;

/** Deployments by chain id, as text. */
export type Deployments = Readonly<Record<string, { readonly name: string; readonly contracts: Deployment }>>;

/** Reads the record; empty when nothing was deployed yet. */
export async function readDeployments(): Promise<Deployments> {
  try {
    return JSON.parse(await readFile(record, "utf8")) as Deployments;
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return {};
    throw error;
  }
}

/** Writes one chain's deployment into the record, leaving the others as they are. */
export async function recordDeployment(chainId: number, name: string, contracts: Deployment): Promise<void> {
  const deployments = { ...(await readDeployments()), [chainId]: { name, contracts } };
  await mkdir(new URL(".", record), { recursive: true });
  await writeFile(record, `${JSON.stringify(deployments, null, 2)}\n`);
}

/**
 * Writes into the record where the present build lands on a fresh local chain.
 *
 * @throws Error when the contracts have not been built.
 */
export async function recordLocalDeployment(): Promise<void> {
  const plan = await makePlan(await readConfiguration(LOCAL));
  const { deployment } = await simulate(plan, LOCAL_CHAIN.id);
  await recordDeployment(LOCAL_CHAIN.id, LOCAL_CHAIN.name, deployment);
}
