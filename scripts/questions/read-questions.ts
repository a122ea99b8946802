import { readFileSync } from "node:fs";

import { Kind, parse, type OperationDefinitionNode } from "graphql";

/** A question of docs/graphql.md. */
export interface Question {
  /** Number of its heading, from 1; a heading may have several questions. */
  readonly number: number;
  readonly title: string;
  /** Name of the operation, which no other question has. */
  readonly name: string;
  readonly query: string;
  /** Names of the variables that it declares, without the dollar sign. */
  readonly declared: readonly string[];
  /** Those that the document gives it; what they name is in the demo world. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const document = new URL("../../docs/graphql.md", import.meta.url);

const HEADING = /^## (\d+)\. (.+)$/gm;
/** A question, and the variables that follow it. */
const BLOCKS = /^```graphql\n(.*?)^```\n(?:\n```json\n(.*?)^```\n)?/gms;

/**
 * Reads the questions of docs/graphql.md, in their order.
 *
 * @throws Error naming the question that is no single named operation, or whose variables are not those it declares.
 */
export function readQuestions(): readonly Question[] {
  return questionsOf(readFileSync(document, "utf8"));
}

/**
 * Reads the questions of a text: headings `## 1. What …?`, each with blocks of GraphQL, each with a block of JSON after it
 * when it takes variables.
 *
 * @throws Error as {@link readQuestions} does.
 */
export function questionsOf(text: string): readonly Question[] {
  const headings = [...text.matchAll(HEADING)];
  const questions = headings.flatMap((heading, place) => {
    const [, number = "", title = ""] = heading;
    const section = text.slice(heading.index, headings[place + 1]?.index);
    return [...section.matchAll(BLOCKS)].map(([, query = "", variables]) =>
      questionOf(Number(number), title, query, variables),
    );
  });
  const names = questions.map(({ name }) => name);
  const repeated = names.find((name, place) => names.indexOf(name) !== place);
  if (repeated !== undefined) throw new Error(`Two questions are called ${repeated}`);
  return questions;
}

function questionOf(number: number, title: string, query: string, variables?: string): Question {
  const where = `Question ${number}, ${title},`;
  const { definitions } = parse(query);
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || definitions.length !== 1)
    throw new Error(`${where} is not one operation`);
  const name = operation.name?.value;
  if (name === undefined) throw new Error(`${where} has no name`);
  const given = JSON.parse(variables ?? "{}") as Record<string, unknown>;
  const declared = declaredBy(operation);
  const [needed, known] = [declared, Object.keys(given)].map((all) => [...all].sort().join(", "));
  if (needed !== known)
    throw new Error(`${where} declares the variables "${needed}", and is given "${known}"`);
  return { number, title, name, query, declared, variables: given };
}

const declaredBy = ({ variableDefinitions = [] }: OperationDefinitionNode): readonly string[] =>
  variableDefinitions.map(({ variable }) => variable.name.value);
