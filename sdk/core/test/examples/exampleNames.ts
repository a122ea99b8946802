import ts from "typescript";

/** What examples take from other packages, as every reader would. */
export const foreign: Readonly<Record<string, string>> = {
  createElement: "react",
  custom: "viem",
  hardhat: "viem/chains",
  http: "viem",
  parseAbi: "viem",
  parseEther: "viem",
  parseUnits: "viem",
  readFile: "node:fs/promises",
  toHex: "viem",
  zeroAddress: "viem",
};

/** The names that a piece of code mentions, and those that it declares itself. */
export function namesIn(code: string): { used: Set<string>; declared: Set<string> } {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    if (ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node)) {
      if (node.name !== undefined && ts.isIdentifier(node.name)) declared.add(node.name.text);
    }
    if (ts.isImportSpecifier(node)) declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("example.tsx", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return { used, declared };
}
