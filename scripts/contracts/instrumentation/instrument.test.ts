import { describe, expect, test } from "vitest";

import { instrument } from "./instrument.ts";

const contract = (body: string): string => `pragma solidity ^0.8.28;\ncontract A {\n${body}\n}\n`;
const conditions = (body: string): readonly string[] =>
  instrument("A.sol", contract(body), 0)
    .marks.filter(({ kind }) => kind === "true")
    .map(({ text }) => text);

describe("instrument", () => {
  test("behavior: marks functions, constructors, modifiers and both outcomes, with their lines", () => {
    const source = contract(
      "constructor() {}\nmodifier only() { _; }\nfunction f(uint a) external only { if (a > 1) a = 2; }",
    );
    const { marks } = instrument("A.sol", source, 7);
    expect(marks).toEqual([
      { id: 7, file: "A.sol", line: 3, kind: "function", text: "constructor" },
      { id: 8, file: "A.sol", line: 4, kind: "function", text: "only" },
      { id: 9, file: "A.sol", line: 5, kind: "function", text: "f" },
      { id: 10, file: "A.sol", line: 5, kind: "true", text: "a > 1" },
      { id: 11, file: "A.sol", line: 5, kind: "false", text: "a > 1" },
    ]);
  });

  test("behavior: takes conditions apart at and, or, not and parentheses", () => {
    expect(conditions("function f(bool a, bool b, bool c) external { if (!(a && b) || c) {} }")).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  test("behavior: marks what require, assert, ?: and a returned conjunction ask", () => {
    expect(
      conditions(
        "function f(uint a) external returns (bool) { require(a > 1); assert(a > 2); a = a > 3 ? 4 : 5; return a > 6 && a > 7; }",
      ),
    ).toEqual(["a > 1", "a > 2", "a > 3", "a > 6", "a > 7"]);
  });

  test("behavior: what is marked compiles to the same syntax, nested or not, after text that is not ASCII", () => {
    const { source } = instrument(
      "A.sol",
      contract("/* für */ function f(bool a) external pure returns (bool) { return (a ? a : !a) && a; }"),
      0,
    );
    expect(source).toContain(
      "return (__AuraCoverage.at(__AuraCoverage.at(a, 3) ? a : !a, 1)) && __AuraCoverage.at(a, 5);",
    );
  });

  test("behavior: leaves interfaces, initial values and assembly as they are", () => {
    const source =
      "pragma solidity ^0.8.28;\ninterface I { function f() external; }\ncontract A { bool x = true && false; }";
    expect(instrument("A.sol", source, 0)).toEqual({ source, marks: [] });
  });

  test("error: says what does not parse", () => {
    expect(() => instrument("A.sol", "contract {", 0)).toThrow(/Expected identifier/);
  });
});
