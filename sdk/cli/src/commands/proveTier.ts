import { componentNames, tierNames, type Components, type Tier } from "@aura-protocol/sdk";
import { prepareProof, verifyReputation, type PrepareProofReturnType } from "@aura-protocol/sdk/actions";
import { proveReputationInWorker, reputationCircuit } from "@aura-protocol/sdk/proofs";
import type { Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { UsageError } from "../errors.ts";
import { readArtifacts, showProof } from "../files/readArtifacts.ts";
import { readFormula } from "../files/readFormula.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { formulaOption } from "../options.ts";
import { fields } from "../output/table.ts";
import { toJson } from "../output/toJson.ts";
import { collect, parseAddress, parseCount, parseTier } from "../parse.ts";
import type { ProofFile } from "../proofs/proofFile.ts";
import { readHolder } from "../secrets/identity.ts";
import type { CommonOptions, Session } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

const MAX_BADGE = 247;
const MAX_COMPONENT = 1000;

type ProveOptions = CommonOptions & {
  identity?: string;
  account?: Address;
  recipient?: Address;
  badge?: number[];
  min?: [keyof Components, number][];
  formula?: string;
  out: string;
  submit?: boolean;
};

/** `aura prove tier <tier>`: proves it in zero knowledge and writes the proof to a file. */
export function proveTierCommand(run: Run): Command {
  return defineCommand("tier", {
    summary: "Proves a tier, and shows neither score nor badges",
    examples: [
      "AURA_PRIVATE_KEY=… aura prove tier gold",
      "aura prove tier silver --identity backup.json --account 0xBcd4042DE499D14e55001CcbB24a551F3b954096",
      "aura prove tier gold --min humanity=500 --badge 0 --submit --keystore me.json",
    ],
    signs: true,
    artifacts: true,
  })
    .argument("<tier>", tierNames.join(", "), parseTier)
    .option("--identity <file>", "encrypted backup of the identity; derived from the wallet by default")
    .option("--account <address>", "whose passport the backup belongs to", parseAddress)
    .option(
      "--recipient <address>",
      "who the tier is recorded for; the passport's account by default",
      parseAddress,
    )
    .option(
      "--badge <type>",
      "claim a valid badge of this type too; again for more",
      collect(parseCount({ max: MAX_BADGE })),
    )
    .option(
      "--min <component=value>",
      "claim at least this component too; again for more",
      collect(parseMinimum),
    )
    .addOption(formulaOption())
    .option("--out <file>", "where the proof goes", "proof.json")
    .option("--submit", "have the contract verify it and record the tier")
    .action((tier: Tier, options: ProveOptions) =>
      run(options, async (session) => {
        const { file, prepared } = await prove(session, tier, options);
        await writeDurably(options.out, `${toJson(file, { indent: 1 })}\n`);
        const hash = options.submit === true ? await submit(session, prepared.claim, file) : undefined;
        const { claim } = file;
        return {
          data: { out: options.out, ...file, ...(hash !== undefined && { transaction: hash }) },
          text: (style) =>
            fields(
              [
                ["proven", `${tierNames[tier]} for ${claim.account}`],
                ["epoch", `${claim.epochId} of block ${prepared.epoch.blockNumber}`],
                ["proof", options.out],
                ...(hash === undefined ? [] : [["transaction", hash] as const]),
              ],
              style,
            ),
        };
      }),
    );
}

async function prove(
  session: Session,
  tier: Tier,
  options: ProveOptions,
): Promise<{ file: ProofFile; prepared: PrepareProofReturnType }> {
  const { recipient, badge = [], min = [] } = options;
  const formula = await readFormula(options.formula);
  const client = await session.client();
  const holder = await readHolder(session, { backup: options.identity, account: options.account });
  const progress = session.progress();
  try {
    progress.update("rebuilding the epoch");
    const badgeMask = badge.reduce((mask, type) => mask | (1n << BigInt(type)), 0n);
    const minima = Object.fromEntries(min);
    const prepared = await prepareProof(client, { ...holder, tier, badgeMask, minima, recipient, formula });
    const artifacts = await readArtifacts(session, reputationCircuit.manifest, progress);
    const { input, claim, epoch } = prepared;
    const { proof, publicSignals } = await proveReputationInWorker({
      input,
      artifacts,
      onProgress: (event) => showProof(progress, event),
      signal: session.signal,
    });
    const file: ProofFile = {
      kind: "aura-tier-proof",
      version: 1,
      chainId: client.chain.id,
      registry: client.deployment.contracts.ReputationRegistry.address,
      formulaId: epoch.formulaId,
      claim,
      root: input.root,
      scope: input.scope,
      publicSignals,
      proof,
    };
    return { file, prepared };
  } finally {
    progress.stop();
  }
}

async function submit(
  session: Session,
  claim: PrepareProofReturnType["claim"],
  { proof }: ProofFile,
): Promise<`0x${string}`> {
  const { client } = await session.signer();
  const { hash } = await waitForHash(session, client, await verifyReputation(client, { claim, proof }));
  return hash;
}

function parseMinimum(text: string): [keyof Components, number] {
  const [name, value] = text.split("=");
  const component = componentNames.find((known) => known === name);
  if (component === undefined || value === undefined) {
    throw new UsageError(`"${text}" must be such as humanity=500. Components: ${componentNames.join(", ")}.`);
  }
  return [component, parseCount({ max: MAX_COMPONENT })(value)];
}
