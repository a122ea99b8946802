import type { Command } from "commander";
import { CommanderError } from "commander";

import { AuraError } from "@aura-protocol/sdk";

import { InterruptedError, UsageError } from "./errors.ts";
import { errorJson, errorText } from "./output/describeError.ts";
import { exitCodeOf, exitCodes } from "./output/exitCodes.ts";
import { createStyle } from "./output/style.ts";
import { toJson } from "./output/toJson.ts";
import { createProgram } from "./program.ts";
import { refuseSecrets } from "./secrets/refuseSecrets.ts";
import { Session, type Outcome, type Surroundings } from "./session.ts";

/**
 * Runs one command line.
 *
 * @param args Without program and script.
 * @returns The exit status; whatever goes wrong was said on standard error, or as JSON on standard output.
 */
export async function run(
  args: readonly string[],
  surroundings: Surroundings,
  { version }: { version: string },
): Promise<number> {
  let session = new Session(surroundings, { json: args.includes("--json") });
  let exitCode: number = exitCodes.ok;
  try {
    refuseSecrets(args);
    const program = createProgram({
      version,
      run: async (options, work) => {
        session = new Session(surroundings, options);
        const outcome = await Promise.race([work(session), interrupted(surroundings.signal)]);
        if (typeof outcome === "number") exitCode = outcome;
        else exitCode = finish(session, outcome);
      },
    });
    prepare(program, surroundings);
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
    return report(error, session, surroundings);
  }
}

function finish(session: Session, outcome: Outcome): number {
  session.print(outcome);
  return outcome.exitCode ?? exitCodes.ok;
}

/** Commander's errors are thrown and told as ours; what it prints on purpose goes where results go. */
function prepare(command: Command, surroundings: Surroundings): void {
  const { stdout, stderr } = surroundings;
  command.exitOverride();
  command.showSuggestionAfterError();
  command.helpOption("--help", "show help").helpCommand(false);
  command.configureOutput({
    writeOut: (text) => stdout.write(text),
    // Only a group without a subcommand writes its help there.
    writeErr: (text) => (text.startsWith("error:") ? true : stderr.write(text)),
  });
  for (const child of command.commands) prepare(child, surroundings);
}

function report(error: unknown, session: Session, { stdout, stderr, env }: Surroundings): number {
  if (error instanceof CommanderError && error.code === "commander.help") return exitCodes.usage;
  const known = error instanceof CommanderError ? usageError(error) : error;
  const json = errorJson(known, session.conceal);
  if (session.json) stdout.write(`${toJson(json)}\n`);
  else stderr.write(`${errorText(json, createStyle({ isTTY: stderr.isTTY, env }))}\n`);
  // Where the code is at fault, whoever mends it needs to know where.
  const debug = env["AURA_DEBUG"];
  if (!(known instanceof AuraError) && debug !== undefined && debug !== "") {
    stderr.write(`${session.conceal((known as Error).stack ?? "")}\n`);
  }
  return exitCodeOf(known);
}

function usageError({ message }: CommanderError): UsageError {
  const [sentence = "", ...suggestions] = message.replace(/^error: /, "").split("\n");
  const details = suggestions.map((line) => line.replace(/^\(|\)$/g, "")).join("\n");
  return new UsageError(`${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`, {
    details: details === "" ? "Add --help for what there is." : details,
  });
}

function interrupted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new InterruptedError());
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
