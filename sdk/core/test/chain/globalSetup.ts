import type { TestProject } from "vitest/node";

import { startChain } from "./startChain.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of a Hardhat node on which Aura is deployed. */
    rpcUrl: string;
  }
}

/** The chain that all files share; stopped afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { rpcUrl, stop } = await startChain();
  project.provide("rpcUrl", rpcUrl);
  return stop;
}
