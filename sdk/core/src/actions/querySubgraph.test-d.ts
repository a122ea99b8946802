import { expectTypeOf, test } from "vitest";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { TypedDocumentString } from "../types/TypedDocumentString.ts";
import { querySubgraph } from "./querySubgraph.ts";

declare const client: AuraClient;

type Issuers = { readonly issuers: readonly { readonly name: string }[] };

declare const issuersDocument: TypedDocumentString<Issuers, { first: number; after?: string }>;
declare const allDocument: TypedDocumentString<Issuers, { [key: string]: never }>;

test("a typed document types its variables and its answer", () => {
  const asking = querySubgraph(client, { document: issuersDocument, variables: { first: 1 } });
  expectTypeOf(asking).resolves.toEqualTypeOf<Issuers>();
  // @ts-expect-error A variable is missing.
  void querySubgraph(client, { document: issuersDocument, variables: {} });
  // @ts-expect-error All of them are.
  void querySubgraph(client, { document: issuersDocument });
  // @ts-expect-error There is no such variable.
  void querySubgraph(client, { document: issuersDocument, variables: { first: 1, last: 2 } });
  // @ts-expect-error It is a number.
  void querySubgraph(client, { document: issuersDocument, variables: { first: "1" } });
});

test("what has no variables takes none", () => {
  expectTypeOf(querySubgraph(client, { document: allDocument })).resolves.toEqualTypeOf<Issuers>();
  // @ts-expect-error There is no such variable.
  void querySubgraph(client, { document: allDocument, variables: { first: 1 } });
});

test("a plain text says nothing of its answer unless it is told", () => {
  expectTypeOf(querySubgraph(client, { document: "{ issuers { name } }" })).resolves.toBeUnknown();
  const typed = querySubgraph<Issuers, { first: number }>(client, { document: "", variables: { first: 1 } });
  expectTypeOf(typed).resolves.toEqualTypeOf<Issuers>();
});

test("a parsed document is none: the subgraph is asked with texts", () => {
  // @ts-expect-error It would be sent as "[object Object]".
  void querySubgraph(client, { document: { kind: "Document", definitions: [] } });
});
