/** Command lines of `npm run ceremony`. */
import { parseArgs } from "node:util";

import { UsageError } from "./errors.ts";

/** A command and its values, as typed. */
export interface CeremonyOptions {
  readonly command: Command;
  readonly dir: string;
  readonly ptau: string | undefined;
  /** Names of circuits; all where absent. */
  readonly circuits: readonly string[] | undefined;
  readonly development: boolean;
  readonly name: string;
  readonly entropyFile: string | undefined;
  readonly from: string;
  readonly hash: string;
  readonly iterationsExp: number;
}

/** What `npm run ceremony` can do. */
export type Command = "init" | "contribute" | "accept" | "beacon" | "verify" | "finalize" | "status";

type Option =
  "dir" | "ptau" | "circuit" | "development" | "name" | "entropy-file" | "from" | "hash" | "iterations";

/** What each command takes; `true` where it cannot do without. */
const TAKES: Record<Command, Partial<Record<Option, boolean>>> = {
  init: { dir: true, ptau: true, circuit: false, development: false },
  contribute: { dir: true, name: true, circuit: false, "entropy-file": false, ptau: false },
  accept: { dir: true, from: true, ptau: false },
  beacon: { dir: true, hash: true, iterations: true, ptau: false },
  verify: { dir: true, ptau: false },
  finalize: { dir: true, ptau: false },
  status: { dir: true },
};

export const help = `npm run ceremony -- COMMAND --dir FOLDER [options]

Makes proving keys together: nobody can forge proofs as long as one contributor forgets their secret.
docs/ceremony.md is the guide.

  init        start: --ptau FILE, a public powers-of-tau file
                [--circuit NAME]…    only these circuits
                [--development]      take any powers of tau; the keys are marked for ever
  contribute  add your contribution: --name NAME
                [--circuit NAME]…    only to these circuits
                [--entropy-file FILE] randomness of your own instead of typed text
  accept      take over what a contributor handed back: --from FOLDER
  beacon      close with public randomness: --hash HEX --iterations N, for 2^N iterations
  verify      verify everything from the beginning
  finalize    verify, then write keys, verifiers and manifest into this repository
  status      show where the ceremony stands, without verifying
  --ptau FILE the powers of tau, where the folder does not hold them
  --help      this text

Exit status: 0 all is well, 1 refused or something is wrong, 2 options that cannot be read.`;

/**
 * Reads a command line.
 *
 * @returns "help" when help is asked for.
 * @throws UsageError saying what is missing or too much.
 */
export function parseOptions(args: readonly string[]): CeremonyOptions | "help" {
  const { values, positionals } = readArguments(args);
  if (values.help === true) return "help";
  const [command, ...rest] = positionals;
  if (command === undefined) throw new UsageError("Which command? Try --help.");
  if (!isCommand(command))
    throw new UsageError(`There is no command ${JSON.stringify(command)}. Try --help.`);
  if (rest.length > 0) throw new UsageError(`${command} takes no ${JSON.stringify(rest[0])}.`);

  const takes = TAKES[command];
  for (const option of Object.keys(values)) {
    if (!(option in takes)) throw new UsageError(`${command} takes no --${option}.`);
  }
  for (const [option, needed] of Object.entries(takes) as [Option, boolean][]) {
    const value = values[option];
    if (needed && value === undefined) throw new UsageError(`${command} needs --${option}.`);
    if (value === "") throw new UsageError(`--${option} is empty.`);
  }
  return {
    command,
    dir: values.dir ?? "",
    ptau: values.ptau,
    circuits: values.circuit,
    development: values.development ?? false,
    name: values.name ?? "",
    entropyFile: values["entropy-file"],
    from: values.from ?? "",
    hash: values.hash ?? "",
    iterationsExp: readNumber(values.iterations),
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean" },
        dir: { type: "string" },
        ptau: { type: "string" },
        circuit: { type: "string", multiple: true },
        development: { type: "boolean" },
        name: { type: "string" },
        "entropy-file": { type: "string" },
        from: { type: "string" },
        hash: { type: "string" },
        iterations: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function isCommand(text: string): text is Command {
  return Object.hasOwn(TAKES, text);
}

/** A number that is none is refused where it is used; most commands take none. */
function readNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}
