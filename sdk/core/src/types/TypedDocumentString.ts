/**
 * A GraphQL document as a text that knows what it asks with and what is answered. Never more than the text at run time:
 * the types stand in a property that is never there. What GraphQL Code Generator makes with `documentMode: "string"` is
 * one, as is a plain string, whose types are unknown.
 */
export type TypedDocumentString<Result, Variables> = Pick<string, "length" | "toString"> & {
  readonly __apiType?: (variables: Variables) => Result;
};
