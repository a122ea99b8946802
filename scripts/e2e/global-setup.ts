import type { TestProject } from "vitest/node";

import { readUrls, startStack, type StackUrls } from "./stack.ts";

declare module "vitest" {
  interface ProvidedContext {
    appUrl: string;
    rpcUrl: string;
    subgraphUrl: string;
    gatewayUrl: string;
  }
}

/**
 * Starts one stack for all files, as `npm start` does, and presses Ctrl-C at the end. With AURA_STATE set to the state
 * folder of a running stack, uses that one and leaves it running.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env["AURA_STATE"];
  if (running !== undefined) {
    provide(project, readUrls(running));
    return undefined;
  }
  const stack = await startStack();
  provide(project, stack);
  return async () => {
    await stack.stop();
  };
}

function provide(project: TestProject, { appUrl, rpcUrl, subgraphUrl, gatewayUrl }: StackUrls): void {
  project.provide("appUrl", appUrl);
  project.provide("rpcUrl", rpcUrl);
  project.provide("subgraphUrl", subgraphUrl);
  project.provide("gatewayUrl", gatewayUrl);
}
