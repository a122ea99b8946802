import ts from "typescript";

/** A function that applications can import, and what its comment shows of it. */
export type Exported = {
  /** Such as "actions". */
  readonly entry: string;
  readonly name: string;
  /** Relative to src/. */
  readonly file: string;
  readonly examples: readonly string[];
};

export const entries = ["index", "actions", "reputation", "proofs", "query", "react", "testing"] as const;

const root = new URL("../../", import.meta.url).pathname;

/** The package's own options, without what only tests need. */
export function compilerOptions(): ts.CompilerOptions {
  const path = `${root}tsconfig.json`;
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: object };
  return ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, path).options;
}

/** Every value that the entries export, and of the functions the examples in their comments. */
export function collectExamples(): { functions: Exported[]; values: Map<string, string> } {
  const files = entries.map((entry) => `${root}src/entries/${entry}.ts`);
  const program = ts.createProgram(files, { ...compilerOptions(), noEmit: true });
  const checker = program.getTypeChecker();
  const functions: Exported[] = [];
  const values = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    const source = program.getSourceFile(files[index] as string);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`There is no entry ${entry}.`);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol =
        (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
      if ((symbol.flags & ts.SymbolFlags.Value) === 0) continue;
      values.set(exported.name, entry);
      if ((symbol.flags & ts.SymbolFlags.Function) === 0) continue;
      const file = symbol.valueDeclaration?.getSourceFile().fileName.replace(`${root}src/`, "") ?? "";
      const examples = symbol
        .getJsDocTags(checker)
        .filter((tag) => tag.name === "example")
        .map((tag) => ts.displayPartsToString(tag.text));
      functions.push({ entry, name: exported.name, file, examples });
    }
  }
  return { functions, values };
}
