/**
 * Says whether the subgraph fits a deployment, before it is published.
 *
 *   node scripts/subgraph/check-deployment.ts --network NAME [--rpc URL] [--config FILE] [--slack BLOCKS] [--json]
 *
 * Reads only. What the exit statuses mean: `--help`.
 */
import { createPublicClient, http } from "viem";

import { checkDeployment } from "./check/check-deployment.ts";
import { CheckError, exitCodes } from "./check/errors.ts";
import type { CheckReport } from "./check/finding.ts";
import { help, parseOptions } from "./check/options.ts";

async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options === "help") {
    console.log(help);
    return exitCodes.fits;
  }
  const publicClient = createPublicClient({ transport: http(options.rpcUrl) });
  try {
    // Keys of providers stand in paths, and messages end up in logs.
    const rpcUrl = new URL(options.rpcUrl).origin;
    const report = await checkDeployment({ ...options, rpcUrl, publicClient });
    console.log(
      options.json ? JSON.stringify({ ok: report.findings.length === 0, ...report }) : describe(report),
    );
    return report.findings.length === 0 ? exitCodes.fits : exitCodes.unfit;
  } catch (error) {
    if (options.json && error instanceof CheckError)
      console.log(JSON.stringify({ ok: false, error: error.name, message: error.message }));
    throw error;
  }
}

function describe({ network, chainId, contracts, findings, notes }: CheckReport): string {
  const lines = findings.map(
    ({ code, contract, message, remedy }) =>
      `${code}${contract === undefined ? "" : ` ${contract}`}: ${message} ${remedy}`,
  );
  const result =
    findings.length === 0
      ? `The subgraph fits ${network} (chain ${chainId}): ${contracts} contracts are the ones that it reads.`
      : `The subgraph does not fit ${network} (chain ${chainId}): ${findings.length} findings. Do not publish it.`;
  return [...lines, ...notes.map((note) => `note: ${note}`), result].join("\n");
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof CheckError ? error.message : error);
  process.exitCode = error instanceof CheckError ? error.exitCode : exitCodes.unknown;
}
