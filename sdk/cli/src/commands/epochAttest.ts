import { RootMismatchError } from "@aura-protocol/sdk";
import { signEpoch } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import type { Attestation } from "../epochs/attestationFile.ts";
import { readEpochFile } from "../epochs/epochFile.ts";
import { differingFields, paramsText } from "../epochs/epochParams.ts";
import { UsageError } from "../errors.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { blockOption, formulaOption } from "../options.ts";
import { fields } from "../output/table.ts";
import { toJson } from "../output/toJson.ts";
import { buildWithProgress, type BuildOptions } from "./epochBuild.ts";

type AttestOptions = BuildOptions & { expect?: string };

/** `aura epoch attest`: computes the epoch for itself and signs what it found. */
export function epochAttestCommand(run: Run): Command {
  return defineCommand("attest", {
    summary: "Computes the next epoch for itself and signs it as an attester",
    examples: [
      "AURA_PRIVATE_KEY=… aura epoch attest --block 120 --out attestation-1.json",
      "aura epoch attest --keystore attester.json --block 120 --expect epoch.json",
    ],
    signs: true,
  })
    .addOption(blockOption())
    .addOption(formulaOption())
    .option("--data-uri <uri>", "where the data will be published")
    .option("--expect <file>", "refuse to sign anything but the epoch in this file")
    .option("--out <file>", "write the attestation")
    .action((options: AttestOptions) =>
      run(options, async (session) => {
        const expected = options.expect === undefined ? undefined : await readEpochFile(options.expect);
        const block = options.block ?? expected?.params.blockNumber;
        const dataUri = options.dataUri ?? expected?.params.dataUri;
        const { client, account } = await session.signer();
        const { params } = await buildWithProgress(session, {
          ...options,
          ...(block !== undefined && { block }),
          ...(dataUri !== undefined && { dataUri }),
        });
        if (expected !== undefined) mustAgree(expected.params, params);
        const signature = await signEpoch(client, { params });
        const attestation: Attestation = {
          kind: "aura-attestation",
          chainId: client.chain.id,
          params,
          attester: account.address,
          signature,
        };
        if (options.out !== undefined)
          await writeDurably(options.out, `${toJson(attestation, { indent: 1 })}\n`);
        return {
          data: attestation,
          text: (style) =>
            fields([...paramsText(params), ["attester", account.address], ["signature", signature]], style),
        };
      }),
    );
}

function mustAgree(expected: Attestation["params"], actual: Attestation["params"]): void {
  const fields = differingFields(expected, actual);
  if (fields.includes("root")) {
    throw new RootMismatchError({ epochId: actual.epochId, expected: expected.root, actual: actual.root });
  }
  if (fields.length > 0) throw new UsageError(`The epoch differs from the file's: ${fields.join(", ")}.`);
}
