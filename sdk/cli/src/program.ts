import { Command } from "commander";

import type { Run } from "./command.ts";
import { completionCommand } from "./commands/completion.ts";
import { configCommand } from "./commands/config.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { explainCommand } from "./commands/explain.ts";
import { leaderboardCommand } from "./commands/leaderboard.ts";
import { scoreCommand } from "./commands/score.ts";

/** The whole command line. Commands are joined to it here and nowhere else. */
export function createProgram({ run, version }: { run: Run; version: string }): Command {
  const program = new Command("aura")
    .description("Scores, epochs, proofs, badges and tickets of Aura")
    .version(version, "--version", "print the version")
    .helpOption("--help", "show help")
    .addHelpText(
      "after",
      "\nExamples:\n  $ aura doctor\n  $ aura score 0xBcd4042DE499D14e55001CcbB24a551F3b954096\n  $ aura prove tier gold --help",
    );
  for (const command of [
    scoreCommand(run),
    explainCommand(run),
    leaderboardCommand(run),
    doctorCommand(run),
    configCommand(run),
  ]) {
    program.addCommand(command);
  }
  return program.addCommand(completionCommand(run, program));
}
