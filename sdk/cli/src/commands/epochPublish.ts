import { postEpoch } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readAttestations } from "../epochs/attestationFile.ts";
import { paramsText } from "../epochs/epochParams.ts";
import { fields } from "../output/table.ts";
import type { CommonOptions } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

/** `aura epoch publish`: posts an epoch with its attesters' signatures. */
export function epochPublishCommand(run: Run): Command {
  return defineCommand("publish", {
    summary: "Posts an epoch with its attesters' signatures; anybody may",
    examples: ["aura epoch publish attestation-1.json attestation-2.json --keystore poster.json"],
    signs: true,
  })
    .argument("<attestations...>", "files of `aura epoch attest`")
    .action((paths: string[], options: CommonOptions) =>
      run(options, async (session) => {
        const { chain } = await session.settings();
        const attestations = await readAttestations(paths, { chainId: chain.id });
        const { client } = await session.signer();
        const [{ params }] = attestations;
        const signatures = attestations.map(({ signature }) => signature);
        const sent = await waitForHash(session, client, await postEpoch(client, { params, signatures }));
        return {
          data: { ...sent, params },
          text: (style) => fields([...paramsText(params), ["transaction", sent.hash]], style),
        };
      }),
    );
}
