import type { TestProject } from "vitest/node";

import { startStack } from "./stack.ts";

declare module "vitest" {
  interface ProvidedContext {
    appUrl: string;
    rpcUrl: string;
    subgraphUrl: string;
  }
}

/** Starts one stack for all files, as `npm start` does, and presses Ctrl-C at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startStack();
  project.provide("appUrl", stack.appUrl);
  project.provide("rpcUrl", stack.rpcUrl);
  project.provide("subgraphUrl", stack.subgraphUrl);
  return async () => {
    await stack.stop();
  };
}
