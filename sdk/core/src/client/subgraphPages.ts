import type { AuraClient } from "./createAuraClient.ts";
import { bytes, count, list, nullable, object, type Decoder } from "./decoders.ts";
import { blockHeight, subgraphRequest } from "./subgraphRequest.ts";

/** Most entities graph-node gives at once. */
const PAGE_SIZE = 1000;

/** A list to read whole. */
export type PagedQuery<Entity> = {
  /** Name of the collection, such as "badges". */
  readonly field: string;
  /** Fields to select; `id` is added. */
  readonly selection: string;
  /** Conditions besides the page's, in GraphQL, such as `passport: $account`. */
  readonly where?: string;
  /** Types of the variables in `where`, such as `$account: Bytes!`. */
  readonly declarations?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Reads the list at this block; at the indexer's head, which may move between pages, when undefined. */
  readonly blockNumber?: bigint | undefined;
  /** Figure of the protocol that counts the list, such as "passportCount": it saves asking for an empty last page. */
  readonly total?: string;
  readonly decode: Decoder<Entity>;
};

/**
 * Reads a whole list, a thousand entities at a time, by rising id, so that nothing is missed or there twice when
 * entities are added between pages.
 *
 * @throws Like {@link subgraphRequest}.
 */
export async function subgraphPages<Entity>(
  client: Pick<AuraClient, "subgraph">,
  query: PagedQuery<Entity>,
): Promise<Entity[]> {
  const { field, variables, blockNumber, total, decode } = query;
  const text = pageQuery(query);
  const identified = list((value, path) => ({
    id: object({ id: bytes })(value, path).id,
    entity: decode(value, path),
  }));
  const found: Entity[] = [];
  let after = "0x";
  for (;;) {
    const data = await subgraphRequest(client, {
      query: text,
      variables: {
        ...variables,
        after,
        block: blockHeight(blockNumber),
      },
      decode: (value, path) => ({
        page: object({ [field]: identified })(value, path)[field] ?? [],
        expected: total === undefined ? Infinity : expectedOf(total, value, path),
      }),
    });
    const { page, expected } = data;
    found.push(...page.map(({ entity }) => entity));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_SIZE || found.length >= expected) return found;
    after = last.id;
  }
}

/** How long the list is in all; the protocol is absent until the first event. */
function expectedOf(total: string, value: unknown, path: string): number {
  const { protocol } = object({ protocol: nullable(object({ [total]: count })) })(value, path);
  return protocol?.[total] ?? 0;
}

function pageQuery({ field, selection, where, declarations, total }: PagedQuery<unknown>): string {
  const parameters = ["$after: Bytes!", "$block: Block_height", ...optional(declarations)].join(", ");
  const conditions = ["id_gt: $after", ...optional(where)].join(", ");
  return `query(${parameters}) {
  ${field}(first: ${PAGE_SIZE}, orderBy: id, where: { ${conditions} }, block: $block) { id ${selection} }
  ${total === undefined ? "" : `protocol(id: "aura", block: $block) { ${total} }`}
}`;
}

function optional(part: string | undefined): string[] {
  return part === undefined ? [] : [part];
}
