import { Type, type Static } from "typebox";

/** The body of every error, by RFC 9457. */
export const Problem = Type.Object(
  {
    type: Type.String({
      description: "Which problem: `urn:aura:problem:` and a name that docs/gateway.md lists.",
    }),
    title: Type.String({ description: "The status in words." }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: "What to do about it." }),
    instance: Type.String({ description: "`urn:aura:request:` and the request's id, as in the log." }),
    errors: Type.Optional(
      Type.Array(Type.Object({ path: Type.String(), message: Type.String() }), {
        description: "What does not fit the schema, by JSON pointer.",
      }),
    ),
  },
  { $id: "Problem", description: "An error, as RFC 9457 describes it." },
);

export type Problem = Static<typeof Problem>;

export const PROBLEM_TYPE = "application/problem+json";

/** What an error becomes before it knows its request. */
export type Fault = {
  readonly status: number;
  /** The end of `type`. */
  readonly slug: string;
  readonly detail: string;
  readonly errors?: Problem["errors"];
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
};
