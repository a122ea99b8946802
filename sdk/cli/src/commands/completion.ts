import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { completionScript, shells, type Shell } from "../output/completionScript.ts";
import { UsageError } from "../errors.ts";
import type { CommonOptions } from "../session.ts";

/** `aura completion bash|zsh|fish`: a script that completes commands and options. */
export function completionCommand(run: Run, program: Command): Command {
  return defineCommand("completion", {
    summary: "Prints a script that completes commands and options in a shell",
    examples: [
      "aura completion bash > ~/.local/share/bash-completion/completions/aura",
      "aura completion zsh > ~/.zfunc/_aura",
      "aura completion fish > ~/.config/fish/completions/aura.fish",
    ],
    network: false,
  })
    .argument("<shell>", shells.join(", "), parseShell)
    .action((shell: Shell, options: CommonOptions) =>
      run(options, async () => {
        const script = completionScript(shell, program);
        return Promise.resolve({ data: { shell, script }, text: () => script });
      }),
    );
}

function parseShell(text: string): Shell {
  const shell = shells.find((known) => known === text);
  if (shell === undefined) throw new UsageError(`There is no shell "${text}" here: ${shells.join(", ")}.`);
  return shell;
}
