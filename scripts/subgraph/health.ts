/**
 * Says whether an indexer is healthy: for container health checks, cron and alerts.
 *
 *   node scripts/subgraph/health.ts --subgraph URL [--status URL] [--rpc URL] [--max-lag BLOCKS] [--json]
 *
 * Needs Node alone, and no package, so that it runs where nothing is installed. Reads only.
 */
import { checkHealth, type HealthReport } from "./health/check-health.ts";
import { exitCodes, HealthUsageError } from "./health/errors.ts";
import { help, parseOptions } from "./health/options.ts";

async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options === "help") {
    console.log(help);
    return exitCodes.healthy;
  }
  const report = await checkHealth(options);
  const ok = report.problems.length === 0;
  console.log(options.json ? JSON.stringify({ ok, ...report }) : describe(report));
  return ok ? exitCodes.healthy : exitCodes.unhealthy;
}

function describe(report: HealthReport): string {
  const { deployment, block, chainHead, lagBlocks, lagSeconds, entityCount, problems } = report;
  const figures = [
    block !== undefined && `block ${block}`,
    chainHead !== undefined && `chain ${chainHead}`,
    lagBlocks !== undefined && `${lagBlocks} blocks behind`,
    lagSeconds !== undefined && `${lagSeconds} s behind`,
    entityCount !== undefined && `${entityCount} entities`,
    deployment,
  ].filter((part) => typeof part === "string");
  return [
    `${problems.length === 0 ? "healthy" : "unhealthy"}: ${figures.join(", ") || "nothing is known"}`,
    ...problems.map(({ code, endpoint, message }) => `${code} (${endpoint}): ${message}`),
  ].join("\n");
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof HealthUsageError ? error.message : error);
  process.exitCode = error instanceof HealthUsageError ? exitCodes.usage : exitCodes.unhealthy;
}
