import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { table } from "../output/table.ts";
import { publicUrl, type CommonOptions } from "../session.ts";

/** `aura config`: what is set, and by whom. Secrets are no settings. */
export function configCommand(run: Run): Command {
  return defineCommand("config", {
    summary: "Shows the settings and where each comes from",
    examples: ["aura config", "AURA_CHAIN=sepolia aura config --json"],
    artifacts: true,
    signs: true,
  }).action((options: CommonOptions) =>
    run(options, async (session) => {
      const settings = await session.settings();
      const { sources } = settings;
      const shown = {
        chain: { value: settings.chain.name, source: sources.chain },
        rpcUrl: { value: publicUrl(settings.rpcUrl), source: sources.rpcUrl },
        subgraphUrl: { value: settings.subgraphUrl ?? null, source: sources.subgraphUrl },
        artifacts: { value: settings.artifacts ?? null, source: sources.artifacts },
        deployment: { value: settings.deployment?.name ?? null, source: sources.deployment },
        keystore: { value: settings.keystore ?? null, source: sources.keystore },
      };
      return {
        data: { configFile: settings.configFile ?? null, settings: shown },
        text: (style) =>
          table(
            {
              head: ["setting", "value", "from"],
              align: ["left", "left", "left"],
              rows: Object.entries(shown).map(([name, { value, source }]) => [name, value ?? "–", source]),
            },
            style,
          ),
      };
    }),
  );
}
