import { compile } from "../solc.ts";

/** Something that a test should reach: a function, or a condition with one of its two outcomes. */
export interface Mark {
  readonly id: number;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly kind: "function" | "true" | "false";
  /** Name of the function, or the condition as it is written. */
  readonly text: string;
}

/** Name under which marked sources import {@link library}. */
export const LIBRARY_FILE = "__AuraCoverage.sol";

/**
 * Tells the test runner what was reached. The runner takes down what is sent to this address; `pure` functions reach
 * it through a cast, as nothing comes back.
 */
export const library = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;
library __AuraCoverage {
    function _send(uint256 id) private view {
        assembly ("memory-safe") {
            let pointer := mload(0x40)
            mstore(pointer, id)
            pop(staticcall(gas(), 0xc0bEc0BEc0BeC0bEC0beC0bEC0bEC0beC0beC0BE, pointer, 32, 0, 0))
        }
    }
    function _asPure(function(uint256) view f) private pure returns (function(uint256) pure g) {
        assembly ("memory-safe") { g := f }
    }
    function hit(uint256 id) internal pure { _asPure(_send)(id); }
    function at(bool condition, uint256 id) internal pure returns (bool) {
        _asPure(_send)(condition ? id : id + 1);
        return condition;
    }
}
`;

/** A node of the compiler's syntax tree, as far as it is read here. */
interface Node {
  readonly nodeType: string;
  readonly src: string;
  readonly [field: string]: unknown;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Closing text goes before opening text at the same place. */
  readonly closes: boolean;
}

/**
 * Marks every function body and every condition of a source: what `if`, `?:`, `require` and `assert` ask, taken apart
 * at `&&`, `||` and `!`, and operands of these anywhere else. Lines keep their numbers.
 *
 * @param firstId Least id to give out; ids after it follow one another.
 * @throws Error when the source does not parse.
 */
export function instrument(
  file: string,
  source: string,
  firstId: number,
): { readonly source: string; readonly marks: readonly Mark[] } {
  const bytes = Buffer.from(source, "utf8");
  const marks: Mark[] = [];
  const insertions: Insertion[] = [];
  const mark = (kind: Mark["kind"], node: Node, text: string): number => {
    const id = firstId + marks.length;
    const line = bytes.subarray(0, rangeOf(node).start).filter((byte) => byte === 10).length + 1;
    marks.push({ id, file, line, kind, text });
    return id;
  };

  function wrap(node: Node): void {
    const { start, end } = rangeOf(node);
    const text = bytes.subarray(start, end).toString("utf8").replaceAll(/\s+/g, " ");
    const id = mark("true", node, text);
    mark("false", node, text);
    insertions.push({ at: start, text: "__AuraCoverage.at(", closes: false });
    insertions.push({ at: end, text: `, ${id})`, closes: true });
  }

  /** Looks into a condition; what it is made of is marked rather than the whole. */
  function decide(node: Node): void {
    if (node.nodeType === "BinaryOperation" && isLogical(node)) {
      decide(node["leftExpression"] as Node);
      decide(node["rightExpression"] as Node);
    } else if (node.nodeType === "UnaryOperation" && node["operator"] === "!") {
      decide(node["subExpression"] as Node);
    } else if (isParenthesis(node)) {
      decide((node["components"] as readonly [Node])[0]);
    } else {
      wrap(node);
      visitChildren(node);
    }
  }

  function visit(node: Node): void {
    if (node.nodeType === "FunctionDefinition" || node.nodeType === "ModifierDefinition") {
      const body = node["body"] as Node | null;
      if (body === null || body === undefined) return;
      const name = node["name"] === "" ? String(node["kind"]) : String(node["name"]);
      insertions.push({
        at: rangeOf(body).start + 1,
        text: ` __AuraCoverage.hit(${mark("function", node, name)});`,
        closes: false,
      });
      visit(body);
    } else if (node.nodeType === "BinaryOperation" && isLogical(node)) {
      decide(node);
    } else {
      visitChildren(node);
    }
  }

  function visitChildren(node: Node): void {
    const condition = conditionOf(node);
    for (const child of children(node)) {
      if (child === condition) decide(child);
      else visit(child);
    }
  }

  for (const definition of functionsOf(parse(file, source))) visit(definition);
  if (marks.length === 0) return { source, marks };
  const marked = insert(bytes, insertions);
  return { source: `${marked}\nimport "${LIBRARY_FILE}";\n`, marks };
}

function parse(file: string, source: string): Node {
  const { sources } = compile({
    language: "Solidity",
    sources: { [file]: { content: source } },
    settings: { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } },
  });
  return sources?.[file]?.ast as Node;
}

/** Functions and modifiers, wherever they are defined: initial values of variables are left alone. */
function functionsOf(node: Node): readonly Node[] {
  if (node.nodeType === "FunctionDefinition" || node.nodeType === "ModifierDefinition") return [node];
  return node.nodeType === "SourceUnit" || node.nodeType === "ContractDefinition"
    ? (node["nodes"] as readonly Node[]).flatMap(functionsOf)
    : [];
}

function conditionOf(node: Node): unknown {
  if (node.nodeType === "IfStatement" || node.nodeType === "Conditional") return node["condition"];
  if (node.nodeType !== "FunctionCall") return undefined;
  const { nodeType, name } = node["expression"] as Node;
  if (nodeType !== "Identifier" || (name !== "require" && name !== "assert")) return undefined;
  return (node["arguments"] as readonly Node[])[0];
}

const isLogical = (node: Node): boolean => node["operator"] === "&&" || node["operator"] === "||";

const isParenthesis = (node: Node): boolean =>
  node.nodeType === "TupleExpression" && (node["components"] as readonly unknown[]).length === 1;

/** Nodes right below one, in the order of the source; assembly is not looked into. */
function children(node: Node): readonly Node[] {
  if (node.nodeType === "InlineAssembly") return [];
  return Object.values(node)
    .flat()
    .filter((value): value is Node => isNode(value))
    .toSorted((left, right) => rangeOf(left).start - rangeOf(right).start);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "nodeType" in value && "src" in value;
}

/** Bytes from `start` up to, not including, `end`. */
function rangeOf({ src }: Node): { readonly start: number; readonly end: number } {
  const [start = 0, length = 0] = src.split(":").map(Number);
  return { start, end: start + length };
}

function insert(bytes: Buffer, insertions: readonly Insertion[]): string {
  // Stable: what was opened first stays outside, and what was opened last is closed first.
  const opened = insertions.filter(({ closes }) => !closes);
  const closed = insertions.filter(({ closes }) => closes).toReversed();
  const ordered = [...closed, ...opened].toSorted((left, right) => left.at - right.at);
  let from = 0;
  let marked = "";
  for (const { at, text } of ordered) {
    marked += bytes.subarray(from, at).toString("utf8") + text;
    from = at;
  }
  return marked + bytes.subarray(from).toString("utf8");
}
