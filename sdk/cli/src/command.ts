import { Command, Option } from "commander";

import type { CommonOptions, Outcome, Session } from "./session.ts";

/** Runs a command's work in a session and prints what comes of it. */
export type Run = (
  options: CommonOptions,
  work: (session: Session) => Promise<Outcome | number>,
) => Promise<void>;

/** Which settings a command uses, and so which options it takes. */
export interface CommandNeeds {
  /** One sentence. */
  readonly summary: string;
  /** Whole command lines. */
  readonly examples: readonly [string, ...string[]];
  /** Whether it talks to chain and indexer; true by default. */
  readonly network?: boolean;
  /** Whether it signs. */
  readonly signs?: boolean;
  /** Whether it reads proving files. */
  readonly artifacts?: boolean;
}

/** Below a command's own options in its help. */
const SETTINGS = "Settings:";

/** A command with the options that its kind has in common, and with its examples in the help. */
export function defineCommand(name: string, needs: CommandNeeds): Command {
  const { summary, examples, network = true, signs = false, artifacts = false } = needs;
  const command = new Command(name).description(summary);
  command.addOption(new Option("--json", "print JSON, errors too"));
  const addSetting = (flags: string, about: string): void => {
    command.addOption(new Option(flags, about).helpGroup(SETTINGS));
  };
  if (network) {
    addSetting("--chain <name>", "chain by viem's name or number (AURA_CHAIN)");
    addSetting("--rpc-url <url>", "node (AURA_RPC_URL)");
    addSetting("--subgraph-url <url>", "indexer (AURA_SUBGRAPH_URL)");
    addSetting("--deployment <file>", "where the contracts are (AURA_DEPLOYMENT)");
    addSetting("--config <file>", "configuration file (AURA_CONFIG)");
  }
  if (artifacts) {
    addSetting("--artifacts <place>", "URL or folder of proving files (AURA_ARTIFACTS)");
  }
  if (signs) addSetting("--keystore <file>", "keystore of the wallet (AURA_KEYSTORE)");
  command.addHelpText("after", `\nExamples:\n${examples.map((line) => `  $ ${line}`).join("\n")}`);
  return command;
}

/** A command that only holds others. */
export function defineGroup(name: string, summary: string, commands: readonly Command[]): Command {
  const group = new Command(name).description(summary);
  for (const command of commands) group.addCommand(command);
  return group;
}
