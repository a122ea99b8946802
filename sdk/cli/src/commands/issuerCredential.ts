import { buildClaim, formatCredential, issueCredential } from "@aura-protocol/sdk/proofs";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readJsonFile } from "../files/readJsonFile.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { fields } from "../output/table.ts";
import { toJson } from "../output/toJson.ts";
import { parseBigint } from "../parse.ts";
import { openKeystore } from "../secrets/keystore.ts";
import type { CommonOptions } from "../session.ts";

type CredentialOptions = CommonOptions & {
  key: string;
  schema: bigint;
  subject: bigint;
  nonce: bigint;
  expiration?: bigint;
  indexDataB?: bigint;
  valueDataA?: bigint;
  valueDataB?: bigint;
  out?: string;
};

/** `aura issuer credential`: signs a claim about an identity. Needs no network. */
export function issuerCredentialCommand(run: Run): Command {
  return defineCommand("credential", {
    summary: "Signs a claim about somebody's identity, without a network",
    examples: [
      "aura issuer credential --key issuer-key.json --schema 7 --subject 1234 --nonce 41 --index-data-b 19900615 --out credential.json",
    ],
    network: false,
  })
    .requiredOption("--key <file>", "key of `aura issuer init`")
    .requiredOption("--schema <number>", "which kind of claim it is", parseBigint)
    .requiredOption(
      "--subject <commitment>",
      "identity commitment of whom it is about, in decimal",
      parseBigint,
    )
    .requiredOption("--nonce <number>", "number under which it is revoked, of this claim alone", parseBigint)
    .option("--expiration <seconds>", "when it expires, since the Unix epoch; never by default", parseBigint)
    .option("--index-data-b <number>", "first slot of data", parseBigint)
    .option("--value-data-a <number>", "second slot of data", parseBigint)
    .option("--value-data-b <number>", "third slot of data", parseBigint)
    .option("--out <file>", "write the credential, readable by its owner alone")
    .action((options: CredentialOptions) =>
      run(options, async (session) => {
        const { key, schema, subject, nonce, expiration, indexDataB, valueDataA, valueDataB, out } = options;
        const claim = buildClaim({
          ...{ schema, subject, revocationNonce: nonce, expiration },
          ...{ indexDataB, valueDataA, valueDataB },
        });
        const json = await readJsonFile(key);
        const password = session.env["AURA_ISSUER_PASSWORD"] ?? (await session.ask(`Password of ${key}`));
        const privateKey = openKeystore(json, password);
        const credential = formatCredential(issueCredential({ privateKey, claim }));
        if (out !== undefined) {
          await writeDurably(out, `${toJson(credential, { indent: 1 })}\n`, { secret: true });
        }
        return {
          data: credential,
          text: (style) =>
            out === undefined
              ? toJson(credential, { indent: 1 })
              : fields(
                  [
                    ["subject", String(subject)],
                    ["credential", `${out}: for its holder, and nobody else`],
                  ],
                  style,
                ),
        };
      }),
    );
}
