import * as React from "react";
import ts from "typescript";
import * as viem from "viem";
import { hardhat } from "viem/chains";

import * as actions from "../../src/entries/actions.ts";
import * as index from "../../src/entries/index.ts";
import * as proofs from "../../src/entries/proofs.ts";
import * as query from "../../src/entries/query.ts";
import * as react from "../../src/entries/react.ts";
import * as reputation from "../../src/entries/reputation.ts";
import * as testing from "../../src/entries/testing.ts";
import { foreign, namesIn } from "./exampleNames.ts";

type AsyncFunction = new (...names: string[]) => (...values: unknown[]) => Promise<unknown>;
/** What makes an async function of a text. */
const AsyncFunction = (async () => {
  await Promise.resolve();
}).constructor as unknown as AsyncFunction;

const exported: Record<string, unknown> = {
  ...index,
  ...actions,
  ...proofs,
  ...query,
  ...react,
  ...reputation,
  ...testing,
};
const others: Record<string, unknown> = { ...viem, hardhat, createElement: React.createElement };

/**
 * Runs a piece of code with all that the package exports and with what `given` holds besides.
 *
 * @param written Its imports are left out, and what it exports is its own.
 * @param results Names of constants whose values it resolves to.
 */
export async function runExample(
  written: string,
  given: Readonly<Record<string, unknown>>,
  results: readonly string[] = [],
): Promise<Record<string, unknown>> {
  const code = written
    .replaceAll(/^import\s[^;]*;\n/gm, "")
    .replaceAll(/^export (?=async|function|const|type)/gm, "");
  const { used, declared } = namesIn(code);
  const available: Record<string, unknown> = { ...exported, ...given, React };
  for (const name of Object.keys(foreign)) available[name] ??= others[name];
  // JSX mentions it without a word.
  const names = [...used.add("React")].filter(
    (name) => !declared.has(name) && Object.hasOwn(available, name),
  );
  // TypeScript drops what it thinks unused from modules alone.
  const { outputText } = ts.transpileModule(code, {
    fileName: "example.tsx",
    compilerOptions: {
      jsx: ts.JsxEmit.React,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  const run = new AsyncFunction(...names, `${outputText}\nreturn { ${results.join(", ")} };`);
  return (await run(...names.map((name) => available[name]))) as Record<string, unknown>;
}
