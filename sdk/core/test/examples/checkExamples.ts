import ts from "typescript";

import { compilerOptions } from "./collectExamples.ts";
import { foreign, namesIn } from "./exampleNames.ts";

/** A piece of code by where it stands. */
export type Snippet = { readonly place: string; readonly code: string };

const folder = new URL("./", import.meta.url).pathname;
const src = new URL("../../src/", import.meta.url).pathname;

/**
 * Checks the types of all pieces in one program. What a piece neither declares nor imports comes from the package, by the
 * entry that exports it, or from prelude.d.ts.
 *
 * @param values The entry of each name that the package exports.
 * @returns One line an error: where, and what.
 */
export function checkExamples(snippets: readonly Snippet[], values: ReadonlyMap<string, string>): string[] {
  const files = new Map<string, Snippet>();
  for (const [index, snippet] of snippets.entries()) {
    files.set(`${folder}virtual-${index}.tsx`, { ...snippet, code: withImports(snippet.code, values) });
  }
  const options: ts.CompilerOptions = {
    ...compilerOptions(),
    noEmit: true,
    jsx: ts.JsxEmit.ReactJSX,
    // Constants of examples are shown, not used.
    noUnusedLocals: false,
  };
  const real = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...real,
    fileExists: (file) => files.has(file) || real.fileExists(file),
    readFile: (file) => files.get(file)?.code ?? real.readFile(file),
    getSourceFile: (file, ...rest) => {
      const snippet = files.get(file);
      if (snippet === undefined) return real.getSourceFile(file, ...rest);
      return ts.createSourceFile(file, snippet.code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    },
  };
  const program = ts.createProgram([`${folder}prelude.d.ts`, ...files.keys()], options, host);
  return [`${folder}prelude.d.ts`, ...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    const place = files.get(file)?.place ?? "prelude.d.ts";
    return found.map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  });
}

function withImports(code: string, values: ReadonlyMap<string, string>): string {
  const { used, declared } = namesIn(code);
  const imports = [...used].flatMap((name) => {
    if (declared.has(name)) return [];
    const entry = values.get(name);
    if (entry !== undefined) return `import { ${name} } from "${src}entries/${entry}.ts";`;
    const other = Object.hasOwn(foreign, name) ? foreign[name] : undefined;
    return other === undefined ? [] : `import { ${name} } from "${other}";`;
  });
  const published = code.replaceAll(/"@aura-protocol\/sdk(?:\/([a-z]+))?"/g, (_, entry: string | undefined) =>
    JSON.stringify(`${src}entries/${entry ?? "index"}.ts`),
  );
  return `${imports.join(" ")}\n${published}\nexport {};`;
}
