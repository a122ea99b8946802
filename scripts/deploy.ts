/**
 * Deploys Aura at the same addresses on every chain, and records them.
 *
 *   node scripts/deploy.ts --rpc-url http://127.0.0.1:8545
 *   node scripts/deploy.ts --rpc-url https://… --name base --config base.json [--broadcast] [--allow-eoa-owner]
 *
 * Chains that are not local get a dry run unless `--broadcast` is given. The deployer only pays; its key comes from
 * DEPLOYER_PRIVATE_KEY, and on a local chain the first account of the published test mnemonic serves when it is not set.
 * What stands already is left as it is, so that a run that was interrupted is continued by the next one. Exit status 1 on
 * failure, and for a dry run that `--broadcast` would refuse.
 */
import { parseArgs } from "node:util";

import { createPublicClient, createWalletClient, formatEther, http, isAddressEqual, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { isLocal, type Clients } from "./deploy/clients.ts";
import { LOCAL, readConfiguration, type Configuration } from "./deploy/configuration.ts";
import { deployAura } from "./deploy/deploy-aura.ts";
import type { DeployedContract } from "./deploy/deploy-plan.ts";
import { readDeployments, recordDeployment } from "./deploy/deployments.ts";
import { describeDryRun } from "./deploy/dry-run.ts";
import { initialCalls, sendCalls, timelockBatch, type OwnerCall } from "./deploy/governance.ts";
import { makePlan, type Plan } from "./deploy/plan.ts";
import { recordGovernance, recordVerification } from "./deploy/verification.ts";
import { demoAccount, roles } from "./seed/accounts.ts";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "rpc-url": { type: "string", default: "http://127.0.0.1:8545" },
      name: { type: "string" },
      config: { type: "string" },
      broadcast: { type: "boolean", default: false },
      "allow-eoa-owner": { type: "boolean", default: false },
    },
  });
  const transport = http(values["rpc-url"]);
  const publicClient = createPublicClient({ transport, pollingInterval: 500 });
  const chainId = await publicClient.getChainId();
  const local = isLocal(chainId);
  if (values.config === undefined && !local)
    throw new Error(
      "Say with --config what to deploy; scripts/deploy/networks/public.json is one to begin with.",
    );
  const configuration = await readConfiguration(values.config ?? LOCAL);
  const allowEoaOwner = values["allow-eoa-owner"];

  if (!local && !values.broadcast) {
    const { lines, refusals } = await describeDryRun({ publicClient, configuration, allowEoaOwner });
    console.log(lines.join("\n"));
    for (const refusal of refusals) console.error(`Would be refused: ${refusal.message}`);
    if (refusals.length > 0) process.exitCode = 1;
    console.log("Dry run: nothing was sent. Add --broadcast to deploy.");
    return;
  }

  const key = process.env["DEPLOYER_PRIVATE_KEY"];
  if (key === undefined && !local)
    throw new Error("Set DEPLOYER_PRIVATE_KEY to deploy to a chain that is not local.");
  const account = key === undefined ? demoAccount(roles.owner) : privateKeyToAccount(key as Hex);
  console.log(`Chain ${chainId}, deployer ${account.address}, multisig ${configuration.multisig}.`);
  const name = values.name ?? (local ? "local" : `chain-${chainId}`);
  await deploy({
    chainId,
    name,
    configuration,
    allowEoaOwner,
    clients: { publicClient, walletClient: createWalletClient({ account, transport }) },
  });
}

interface Job {
  readonly chainId: number;
  readonly name: string;
  readonly configuration: Configuration;
  readonly allowEoaOwner: boolean;
  readonly clients: Clients;
}

async function deploy({ chainId, name, configuration, allowEoaOwner, clients }: Job): Promise<void> {
  const known = (await readDeployments())[chainId]?.contracts;
  const standing: Record<string, DeployedContract> = { ...known };
  const before = await clients.publicClient.getBalance(clients.walletClient.account);
  const contracts = await deployAura({
    ...clients,
    configuration,
    allowEoaOwner,
    ...(known === undefined ? {} : { known }),
    onStep: async ({ name: contract, address, blockNumber, gasUsed }) => {
      console.log(`${contract} ${address} ${gasUsed === undefined ? "stands already" : `${gasUsed} gas`}`);
      // At once: an interrupted run must know its blocks.
      standing[contract] = { address, blockNumber };
      await recordDeployment(chainId, name, standing);
    },
  });
  await recordDeployment(chainId, name, contracts);
  const after = await clients.publicClient.getBalance(clients.walletClient.account);
  console.log(`Paid ${formatEther(before - after)}.`);
  const plan = await makePlan(configuration);
  const calls = initialCalls(plan, configuration);
  if (!isLocal(chainId)) await record(chainId, configuration, plan, calls);
  else if (isAddressEqual(plan.owner, clients.walletClient.account.address)) await sendCalls(clients, calls);
}

/** What explorers and the multisig need. */
async function record(
  chainId: number,
  configuration: Configuration,
  plan: Plan,
  calls: readonly OwnerCall[],
): Promise<void> {
  await recordVerification(chainId, plan);
  const batch = timelockBatch(plan, calls, configuration);
  if (batch === undefined) return;
  await recordGovernance(chainId, { calls, ...batch });
  console.log(
    `The multisig now schedules ${calls.length} calls at ${batch.timelock}, and executes them ${batch.delay} seconds ` +
      `later: contracts/deployments/${chainId}/governance.json.`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
