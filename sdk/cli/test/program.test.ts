import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import type { Command } from "commander";
import { describe, expect, it } from "vitest";

import { completionScript, shells } from "../src/output/completionScript.ts";
import { exitCodes } from "../src/output/exitCodes.ts";
import { createProgram } from "../src/program.ts";

const program = createProgram({ run: () => Promise.resolve(), version: "0.0.0" });
const guide = readFileSync(new URL("../../../docs/cli.md", import.meta.url), "utf8");

/** Commands that do something, by the words that lead to them. */
function leaves(command: Command, path: string): { path: string; command: Command }[] {
  const here = command.commands.length === 0 ? [{ path, command }] : [];
  return [...here, ...command.commands.flatMap((child) => leaves(child, `${path} ${child.name()}`))];
}

const all = leaves(program, "aura");
const COMMON = [
  "--json",
  "--chain",
  "--rpc-url",
  "--subgraph-url",
  "--deployment",
  "--config",
  "--artifacts",
  "--keystore",
];

/** What the guide says under a heading. */
function passage(heading: string): string {
  const [, after] = guide.split(`\n### ${heading}\n`);
  return after?.split(/\n##+ /)[0] ?? "";
}

describe("the guide", () => {
  it.each(all.map(({ path, command }) => [path, command] as const))(
    "documents %s with its options",
    (path, command) => {
      const text = passage(`\`${path}\``);
      expect(text).not.toBe("");
      const own = command.options.map(({ long }) => long ?? "").filter((option) => !COMMON.includes(option));
      expect(own.filter((option) => !text.includes(`\`${option}`))).toEqual([]);
    },
  );

  it("documents no command that does not exist", () => {
    const headings = [...guide.matchAll(/^### `(aura [^`]*)`$/gm)].map(([, heading]) => heading);
    expect(headings.toSorted()).toEqual(all.map(({ path }) => path).toSorted());
  });

  it("documents the options that commands share, and every exit status", () => {
    expect(COMMON.filter((option) => !guide.includes(`\`${option}`))).toEqual([]);
    const rows = [...guide.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
    expect(rows.filter((code, index) => rows.indexOf(code) === index)).toEqual(Object.values(exitCodes));
  });

  it("behavior: every command has an example and a sentence", () => {
    for (const { command, path } of all) {
      let help = "";
      command.configureOutput({ writeOut: (text) => (help += text) });
      command.outputHelp();
      expect(help).toContain("Examples:\n  $ ");
      expect(help).toContain(path.replace("aura ", ""));
      expect(command.description()).not.toBe("");
    }
  });
});

describe("completion", () => {
  it.each(shells)("%s: knows every command and option", (shell) => {
    const script = completionScript(shell, program);
    for (const { command } of all) {
      expect(script).toContain(command.name());
      for (const { long } of command.options) expect(script).toContain((long ?? "").slice(2));
    }
  });

  it("bash: completes in bash itself", () => {
    const script = completionScript("bash", program);
    const complete = (...words: string[]): string[] =>
      execFileSync(
        "bash",
        [
          "-c",
          `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _aura; printf '%s\\n' "\${COMPREPLY[@]}"`,
          "bash",
          ...words,
        ],
        { encoding: "utf8" },
      )
        .trim()
        .split("\n");
    expect(complete("aura", "sc")).toEqual(["score"]);
    expect(complete("aura", "epoch", "b")).toEqual(["build"]);
    expect(complete("aura", "epoch", "build", "--blo")).toEqual(["--block"]);
    expect(complete("aura", "score", "0xabc", "--fo")).toEqual(["--formula"]);
  });
});
