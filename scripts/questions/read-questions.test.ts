import { describe, expect, test } from "vitest";

import { questionsOf, readQuestions } from "./read-questions.ts";

const fence = "```";
const graphql = (text: string) => `${fence}graphql\n${text}\n${fence}\n`;
const json = (text: string) => `\n${fence}json\n${text}\n${fence}\n`;

describe("questions of a document", () => {
  test("behavior: a heading's questions are told apart, each with its own variables", () => {
    const text = [
      "# Not a question\n",
      graphql("{ ignored }"),
      "## 1. Who is there?\n",
      "Prose, and `code`.\n",
      graphql("query First($at: BigInt!) { a(at: $at) { id } }") + json('{ "at": "7" }'),
      graphql("query Second { b { id } }"),
      "## 2. And then?\n",
      graphql("query Third { c { id } }"),
    ].join("\n");
    expect(questionsOf(text)).toMatchObject([
      { number: 1, title: "Who is there?", name: "First", declared: ["at"], variables: { at: "7" } },
      { number: 1, title: "Who is there?", name: "Second", declared: [], variables: {} },
      { number: 2, title: "And then?", name: "Third", declared: [], variables: {} },
    ]);
  });

  test("behavior: headings count up, every question has a name of its own", () => {
    const numbers = [...new Set(readQuestions().map(({ number }) => number))];
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
  });

  test.each([
    ["no name", graphql("{ a { id } }"), "Question 1, Who?, has no name"],
    ["two operations", graphql("query A { a { id } } query B { b { id } }"), "is not one operation"],
    ["variables that nobody gives", graphql("query A($at: Int) { a(at: $at) { id } }"), 'is given ""'],
    [
      "variables that nobody asks for",
      graphql("query A { a { id } }") + json('{ "at": 1 }'),
      'is given "at"',
    ],
    ["a name twice", graphql("query A { a { id } }") + graphql("query A { b { id } }"), "are called A"],
  ])("error: %s", (_, section, message) => {
    expect(() => questionsOf(`## 1. Who?\n\n${section}`)).toThrow(message);
  });
});
