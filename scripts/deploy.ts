/**
 * Deploys Aura and records the addresses.
 *
 *   node scripts/deploy.ts --rpc-url http://127.0.0.1:8545 --name local
 *
 * The deployer's key comes from DEPLOYER_PRIVATE_KEY; on a local chain the first account of the published test mnemonic
 * serves when it is not set. Other chains get a dry run unless --broadcast is given. Exit status 1 on failure.
 */
import { parseArgs } from "node:util";

import { createPublicClient, createWalletClient, getAddress, http, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { deployAura, localConfig, type RegistryConfig } from "./deploy/deploy-aura.ts";
import { recordDeployment } from "./deploy/deployments.ts";
import { refuseDevelopmentKeys } from "./deploy/refuse-development-keys.ts";
import { demoAccount, roles } from "./seed/accounts.ts";

/** Periods on a public chain. */
const publicConfig: RegistryConfig = {
  formulaDelay: 7 * 86_400,
  challengeWindow: 86_400,
  rootGrace: 86_400,
  tierValidity: 30 * 86_400,
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "rpc-url": { type: "string", default: "http://127.0.0.1:8545" },
      name: { type: "string" },
      owner: { type: "string" },
      broadcast: { type: "boolean", default: false },
    },
  });

  const transport = http(values["rpc-url"]);
  const publicClient = createPublicClient({ transport });
  const chainId = await publicClient.getChainId();
  const local = chainId === 31337 || chainId === 1337;
  const key = process.env["DEPLOYER_PRIVATE_KEY"];
  if (key === undefined && !local)
    throw new Error("Set DEPLOYER_PRIVATE_KEY to deploy to a chain that is not local.");
  const account = key === undefined ? demoAccount(roles.owner) : privateKeyToAccount(key as Hex);
  const owner = values.owner === undefined ? account.address : getAddress(values.owner);

  console.log(`Chain ${chainId}, deployer ${account.address}, owner ${owner}.`);
  if (!local && !values.broadcast) {
    await refuseDevelopmentKeys(chainId);
    console.log("Dry run: nothing was sent. Add --broadcast to deploy.");
  } else {
    const contracts = await deployAura({
      publicClient,
      walletClient: createWalletClient({ account, transport }),
      owner,
      config: local ? localConfig : publicConfig,
      onStep: (contract, address) => console.log(`${contract} ${address}`),
    });
    await recordDeployment(chainId, values.name ?? (local ? "local" : `chain-${chainId}`), contracts);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
