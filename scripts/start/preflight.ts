import { refused } from "./errors.ts";
import { portOptions, type StartOptions } from "./options.ts";
import { binaryFolder } from "./platform-binaries.ts";
import { requireFree } from "./ports.ts";

/**
 * Looks whether this machine can run the stack at all.
 *
 * @throws StartError when Node is too old or a platform binary is missing.
 */
export function checkMachine(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  // Hardhat 3 needs 22; from 22.18 on, Node runs TypeScript as it is.
  if (major < 22 || (major === 22 && minor < 18))
    throw refused(
      `Node ${process.versions.node} is too old: 22.18 or later is needed. Run npm ci, then npm start.`,
    );
  binaryFolder("postgres");
  binaryFolder("gnd");
}

const uses = {
  app: "web app",
  rpc: "RPC",
  graph: "GraphQL",
  gateway: "gateway",
  postgres: "PostgreSQL",
} as const;

/** @throws StartError naming the first of the stack's ports that is taken. */
export async function checkPorts(ports: StartOptions["ports"]): Promise<void> {
  const names = ["app", "rpc", "graph", "gateway", "postgres"] as const;
  await requireFree(names.map((name) => ({ port: ports[name], use: uses[name], option: portOptions[name] })));
}
