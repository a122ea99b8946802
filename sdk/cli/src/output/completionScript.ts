import type { Command } from "commander";

/** Shells that scripts are made for. */
export const shells = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof shells)[number];

/** What can follow a command: the words that lead to it, then subcommands and options. */
interface Place {
  /** Without the program's own name; "" at the beginning. */
  readonly path: string;
  readonly words: readonly { readonly word: string; readonly about: string }[];
}

/** A completion script for the commands and options of a program. */
export function completionScript(shell: Shell, program: Command): string {
  const places = placesOf(program, "");
  const name = program.name();
  return { bash, zsh, fish }[shell](name, places);
}

function placesOf(command: Command, path: string): Place[] {
  const options = command.options.map(({ long, description }) => ({ word: long ?? "", about: description }));
  const words = [
    ...command.commands.map((child) => ({ word: child.name(), about: child.description() })),
    ...options,
    { word: "--help", about: "show help" },
  ];
  const below = command.commands.flatMap((child) => placesOf(child, `${path} ${child.name()}`.trim()));
  return [{ path, words }, ...below];
}

function bash(name: string, places: readonly Place[]): string {
  const cases = places.map(
    ({ path, words }) => `    "${path}") words="${words.map(({ word }) => word).join(" ")}" ;;`,
  );
  return `_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" word words=""
  local known="${places.map(({ path }) => path.replaceAll(" ", "/")).join(" ")}"
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " $known " in
      *" \${path:+\${path// //}/}$word "*) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path" in
${cases.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  # After words that are no commands, such as a file's name, the shell's own completion.
  [[ \${#COMPREPLY[@]} -gt 0 ]] || compopt -o default
}
complete -F _${name} ${name}`;
}

function zsh(name: string, places: readonly Place[]): string {
  const cases = places.map(({ path, words }) => {
    const entries = words.map(
      ({ word, about }) => `'${word}:${about.replaceAll("'", "").replaceAll(":", "")}'`,
    );
    return `    '${path}') entries=(${entries.join(" ")}) ;;`;
  });
  return `#compdef ${name}
_${name}() {
  local path="" word
  local -a entries known
  known=(${places.map(({ path }) => `'${path}'`).join(" ")})
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if (( \${known[(Ie)\${path:+$path }$word]} )); then path="\${path:+$path }$word"; fi
  done
  case "$path" in
${cases.join("\n")}
  esac
  _describe '${name}' entries
  _files
}
compdef _${name} ${name}`;
}

function fish(name: string, places: readonly Place[]): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "")}'`;
  const lines = places.flatMap(({ path, words }) => {
    const condition = quoted(`__${name}_at "${path}"`);
    return words.map(({ word, about }) =>
      word.startsWith("--")
        ? `complete -c ${name} -n ${condition} -l ${word.slice(2)} -d ${quoted(about)}`
        : `complete -c ${name} -n ${condition} -f -a ${word} -d ${quoted(about)}`,
    );
  });
  return `function __${name}_at
  set -l known ${places.map(({ path }) => quoted(path)).join(" ")}
  set -l path ""
  for word in (commandline -opc)[2..-1]
    set -l next (string trim -- "$path $word")
    if contains -- "$next" $known
      set path $next
    end
  end
  test "$path" = "$argv[1]"
end
${lines.join("\n")}`;
}
