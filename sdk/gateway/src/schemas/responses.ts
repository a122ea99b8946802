import { Type, type TSchema } from "typebox";

import { PROBLEM_TYPE, type Problem } from "../http/Problem.ts";

const problem = {
  description: "A problem",
  content: { [PROBLEM_TYPE]: { schema: Type.Unsafe<Problem>(Type.Ref("Problem#")) } },
};

/** What any route may answer besides, whatever it does: unreadable requests and failures behind the gateway. */
const READS = [400, 409, 422, 500, 502, 503] as const;

const BODY = [413, 415] as const;

/** The answers of a route that reads from chain and indexer. */
export function answers<Schema extends TSchema>(schema: Schema, more: readonly number[] = []) {
  return { 200: schema, ...problems([...READS, ...more]) };
}

/** The answers of such a route with a body. */
export function bodyAnswers<Schema extends TSchema>(schema: Schema, more: readonly number[] = []) {
  return answers(schema, [...BODY, ...more]);
}

/** Problems of a route outside the API, where nobody is asked who they are. */
export function openProblems(statuses: readonly number[]): Record<number, typeof problem> {
  return Object.fromEntries(statuses.map((status) => [status, problem]));
}

/** Problems of a route of the API: these, a credential that is not valid, too many requests. */
export function problems(statuses: readonly number[]): Record<number, typeof problem> {
  return openProblems([...statuses, 401, 429]);
}
