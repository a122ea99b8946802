import { registerIssuer } from "@aura-protocol/sdk/actions";
import { issuerKeyHash, issuerKeyOf } from "@aura-protocol/sdk/proofs";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { fields } from "../output/table.ts";
import { createBackup } from "../secrets/createBackup.ts";
import type { CommonOptions } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

type InitOptions = CommonOptions & { name: string; uri: string; out: string };

/** `aura issuer init`: a key for credentials in an encrypted file, and the issuer's registration under it. */
export function issuerInitCommand(run: Run): Command {
  return defineCommand("init", {
    summary: "Makes a key for credentials and registers the wallet as an issuer",
    examples: ['aura issuer init --name "Code checks" --out issuer-key.json --keystore issuer.json'],
    signs: true,
  })
    .requiredOption("--name <text>", "shown to people")
    .option("--uri <uri>", "location of metadata", "")
    .requiredOption("--out <file>", "the key, encrypted; must not be there yet")
    .action((options: InitOptions) =>
      run(options, async (session) => {
        const { name, uri, out } = options;
        const { client, account } = await session.signer();
        // Kept before it is registered: a key that is registered and lost can sign nothing.
        const privateKey = await createBackup(session, { path: out, variable: "AURA_ISSUER_PASSWORD" });
        const publicKey = issuerKeyOf(privateKey);
        const hash = await registerIssuer(client, { name, uri, publicKey });
        const sent = await waitForHash(session, client, hash);
        const keyHash = issuerKeyHash(publicKey);
        return {
          data: { ...sent, issuer: account.address, name, publicKey, issuerKeyHash: keyHash, out },
          text: (style) =>
            fields(
              [
                ["issuer", `${name}, ${account.address}`],
                ["key hash", String(keyHash)],
                ["key", out],
                ["transaction", hash],
              ],
              style,
            ),
        };
      }),
    );
}
