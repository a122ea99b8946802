import {
  EpochDataMismatchError,
  type AuraClient,
  type EpochData,
  type EpochParams,
} from "@aura-protocol/sdk";
import { attestEpoch, buildEpoch, getEpochCount, signEpoch } from "@aura-protocol/sdk/actions";
import { decodeEpochData } from "@aura-protocol/sdk/reputation";
import type { Command } from "commander";
import type { Hex } from "viem";

import { defineCommand, type Run } from "../command.ts";
import type { Attestation } from "../epochs/attestationFile.ts";
import { buildWithProgress, checkpointOption } from "../epochs/buildWithProgress.ts";
import { readEpochFile } from "../epochs/epochDataFile.ts";
import { paramsText } from "../epochs/epochParams.ts";
import { formulaOf } from "../epochs/formulaOf.ts";
import { readFormula } from "../files/readFormula.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { blockOption, formulaOption } from "../options.ts";
import { fields } from "../output/table.ts";
import { toJson } from "../output/toJson.ts";
import type { Session } from "../session.ts";
import type { BuildOptions } from "./epochBuild.ts";

type AttestOptions = BuildOptions & { expect?: string };

/** `aura epoch attest`: computes the epoch for itself and signs what it found. */
export function epochAttestCommand(run: Run): Command {
  return defineCommand("attest", {
    summary: "Computes the next epoch for itself and signs it as an attester",
    examples: [
      "AURA_PRIVATE_KEY=… aura epoch attest --block 120 --out attestation-1.json",
      "aura epoch attest --expect epoch.bin --data-uri https://…/epoch.bin --keystore attester.json",
    ],
    signs: true,
  })
    .option("--expect <file>", "data file of `aura epoch build`: refuse to sign anything else")
    .addOption(blockOption().conflicts("expect"))
    .addOption(formulaOption("that of --expect, or the first, by default"))
    .addOption(checkpointOption())
    .option("--data-uri <uri>", "where the data will be published; the same for every attester")
    .option("--out <file>", "write the attestation")
    .action((options: AttestOptions) =>
      run(options, async (session) => {
        const { client, account } = await session.signer();
        const { params, signature } = await attest(session, client, options);
        const attestation: Attestation = {
          ...{ kind: "aura-attestation", chainId: client.chain.id },
          ...{ params, attester: account.address, signature },
        };
        if (options.out !== undefined) {
          await writeDurably(options.out, `${toJson(attestation, { indent: 1 })}\n`);
        }
        return {
          data: attestation,
          text: (style) =>
            fields([...paramsText(params), ["attester", account.address], ["signature", signature]], style),
        };
      }),
    );
}

async function attest(
  session: Session,
  client: AuraClient,
  { expect, block, dataUri = "", checkpoint, formula: named }: AttestOptions,
): Promise<{ params: EpochParams; signature: Hex }> {
  if (expect === undefined) {
    const formula = await readFormula(named);
    const { params } = await buildWithProgress(session, { formula, checkpoint, block }, (help) =>
      buildEpoch(client, { blockNumber: block, dataUri, ...help }),
    );
    return { params, signature: await signEpoch(client, { params }) };
  }
  const data = decodeEpochData(await readEpochFile(expect));
  const params = await proposalOf(client, data, dataUri);
  const formula = await formulaOf(data.formulaId, named);
  const pinned = { formula, checkpoint, block: params.blockNumber };
  const signature = await buildWithProgress(session, pinned, (help) =>
    attestEpoch(client, { params, ...help }),
  );
  return { params, signature };
}

/** What a data file proposes for the next epoch. @throws EpochDataMismatchError when it is for another registry. */
async function proposalOf(client: AuraClient, data: EpochData, dataUri: string): Promise<EpochParams> {
  const { chainId, registry, records, ...facts } = data;
  const own = client.deployment.contracts.ReputationRegistry.address;
  for (const [field, expected, actual] of [
    ["chainId", String(client.chain.id), String(chainId)],
    ["registry", own.toLowerCase(), registry.toLowerCase()],
  ] as const) {
    if (expected !== actual) throw new EpochDataMismatchError({ field, expected, actual });
  }
  return { epochId: await getEpochCount(client, {}), ...facts, leafCount: records.length, dataUri };
}
