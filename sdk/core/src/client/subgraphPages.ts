import type { Hex } from "viem";

import type { TypedDocumentString } from "../types/TypedDocumentString.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { both, bytes, list, mapped, object, type Decoder } from "./decoders.ts";
import { blockHeight, subgraphRequest } from "./subgraphRequest.ts";

/** Most entities graph-node gives at once, in a list inside an entity too. */
export const PAGE_SIZE = 1000;

/** Variables that a document takes which lists entities by rising id, from after an id on. */
export type PageVariables = {
  readonly first: number;
  readonly after: Hex;
  readonly block: { readonly number: number } | null;
};

/** Entities of one answer. */
export type Page<Entity> = {
  readonly entities: readonly Entity[];
  /** Id of the last one; undefined when there are none. */
  readonly last: Hex | undefined;
};

/** A list to read whole. */
export type PagedQuery<Entity, Result, Variables> = {
  readonly document: TypedDocumentString<Result, Variables>;
  /** Adds the document's own variables to those of a page. */
  readonly variables: (page: PageVariables) => NoInfer<Variables>;
  /** Reads the list at this block; at the indexer's head, which may move between pages, when undefined. */
  readonly blockNumber: bigint | undefined;
  /** Reads the page, see {@link pageOf}; `total` is how long the list is in all, where known: it saves an empty last page. */
  readonly decode: Decoder<Page<Entity> & { readonly total?: number }, NoInfer<Result>>;
};

/**
 * Reads a whole list, a thousand entities at a time, by rising id, so that nothing is missed or there twice when
 * entities are added between pages.
 *
 * @throws Like {@link subgraphRequest}.
 */
export async function subgraphPages<Entity, Result, Variables>(
  client: Pick<AuraClient, "subgraph">,
  { document, variables, blockNumber, decode }: PagedQuery<Entity, Result, Variables>,
): Promise<Entity[]> {
  const block = blockHeight(blockNumber);
  const found: Entity[] = [];
  let after: Hex = "0x";
  for (;;) {
    const page = await subgraphRequest(client, {
      document,
      variables: variables({ first: PAGE_SIZE, after, block }),
      decode,
    });
    const { entities, last, total = Infinity } = page;
    found.push(...entities);
    if (last === undefined || entities.length < PAGE_SIZE || found.length >= total) return found;
    after = last;
  }
}

/** Reads a list of entities that are selected with their ids. */
export function pageOf<Entity, Wire>(
  decode: Decoder<Entity, Wire>,
): Decoder<Page<Entity>, readonly (Wire & { readonly id: Hex })[]> {
  const identified = both(
    object({ id: bytes }),
    mapped(decode, (entity) => ({ entity })),
  );
  return mapped(list(identified), (page) => ({
    entities: page.map(({ entity }) => entity),
    last: page.at(-1)?.id,
  }));
}
