import { AuraError, type AuraClient } from "@aura-protocol/sdk";
import { getIndexerStatus } from "@aura-protocol/sdk/actions";
import { loadArtifacts, reputationCircuit } from "@aura-protocol/sdk/proofs";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { artifactSource } from "../files/readArtifacts.ts";
import { exitCodes } from "../output/exitCodes.ts";
import { table } from "../output/table.ts";
import { parseCount } from "../parse.ts";
import { publicUrl, type CommonOptions, type Session } from "../session.ts";

/** What came of one look. */
interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly said: string;
}

const DEFAULT_LAG = 10;

type DoctorOptions = CommonOptions & { maxLag: number };

/** `aura doctor`: whether everything that the other commands need is there. */
export function doctorCommand(run: Run): Command {
  return defineCommand("doctor", {
    summary: "Checks node, contracts, indexer and proving files",
    examples: [
      "aura doctor",
      "aura doctor --chain sepolia --rpc-url https://… --subgraph-url https://… --json",
    ],
    artifacts: true,
  })
    .option(
      "--max-lag <blocks>",
      "how far the indexer may be behind",
      parseCount({ max: 1_000_000 }),
      DEFAULT_LAG,
    )
    .action((options: DoctorOptions) =>
      run(options, async (session) => {
        const client = await session.client();
        const findings = [
          await look("node", () => lookAtNode(session, client)),
          await look("contracts", () => lookAtContracts(client)),
          await look("indexer", () => lookAtIndexer(client, options.maxLag)),
          await look("proving files", () => lookAtArtifacts(session)),
        ].map((finding) => ({ ...finding, said: session.conceal(finding.said) }));
        const healthy = findings.every(({ ok }) => ok);
        return {
          data: { healthy, checks: findings },
          text: (style) =>
            table(
              {
                head: ["check", "", ""],
                align: ["left", "left", "left"],
                rows: findings.map(({ check, ok, said }) => [
                  check,
                  ok ? style.good("ok") : style.bad("fails"),
                  said,
                ]),
              },
              style,
            ),
          exitCode: healthy ? exitCodes.ok : exitCodes.refuted,
        };
      }),
    );
}

async function look(check: string, at: () => Promise<Omit<Finding, "check">>): Promise<Finding> {
  try {
    return { check, ...(await at()) };
  } catch (error) {
    const said = error instanceof AuraError ? `${error.name}: ${error.shortMessage}` : String(error);
    return { check, ok: false, said: said.split("\n")[0] ?? "" };
  }
}

async function lookAtNode(
  session: Session,
  { chain, public: node }: AuraClient,
): Promise<Omit<Finding, "check">> {
  const { rpcUrl } = await session.settings();
  const url = publicUrl(rpcUrl);
  try {
    const [id, head] = [await node.getChainId(), await node.getBlockNumber({ cacheTime: 0 })];
    if (id === chain.id) return { ok: true, said: `chain ${id}, block ${head} at ${url}` };
    return { ok: false, said: `${url} is on chain ${id}; ${chain.name} is ${chain.id}` };
  } catch {
    return { ok: false, said: `${url} does not answer` };
  }
}

async function lookAtContracts({ public: node, deployment }: AuraClient): Promise<Omit<Finding, "check">> {
  const missing: string[] = [];
  const contracts = Object.entries(deployment.contracts);
  for (const [name, { address }] of contracts) {
    const code = await node.getCode({ address });
    if (code === undefined || code === "0x") missing.push(name);
  }
  if (missing.length === 0) return { ok: true, said: `all ${contracts.length} of "${deployment.name}"` };
  return { ok: false, said: `no code at the addresses of ${missing.join(", ")}` };
}

async function lookAtIndexer(client: AuraClient, maxLag: number): Promise<Omit<Finding, "check">> {
  const status = await getIndexerStatus(client, {});
  if (status.hasIndexingErrors) return { ok: false, said: "it has failed and must be repaired" };
  const head = await client.public.getBlockNumber({ cacheTime: 0 });
  const block = await client.public.getBlock({ blockNumber: status.blockNumber }).catch(() => undefined);
  if (block?.hash !== status.blockHash) {
    return { ok: false, said: `block ${status.blockNumber} is another one on the chain` };
  }
  const lag = head - status.blockNumber;
  return { ok: lag <= BigInt(maxLag), said: `block ${status.blockNumber}, ${lag} behind the chain` };
}

async function lookAtArtifacts(session: Session): Promise<Omit<Finding, "check">> {
  const { artifacts } = await session.settings();
  const { manifest } = reputationCircuit;
  await loadArtifacts({ ...artifactSource(artifacts), manifest, signal: session.signal });
  return { ok: true, said: `those of the reputation circuit, as published, at ${artifacts}` };
}
