/** Everything that the subgraph holds at a block. */
import type { Hash } from "viem";

import { ask } from "./graphql.ts";
import { storedTypes, type StoredType } from "./stored-types.ts";

/** Fields by name, as GraphQL answers them; a reference is the id of what it refers to. */
export type Entity = Readonly<Record<string, unknown>>;
/** Entities by id, by type; a type of an aggregation has its interval behind its name. */
export type Dump = ReadonlyMap<string, ReadonlyMap<string, Entity>>;

const PAGE = 1000;

/**
 * Reads every entity at a block. Lists derived from other entities are left out: they say nothing of their own.
 *
 * @param block Hash of a block that is indexed; what is read at it belongs together.
 */
export async function dumpEntities(url: string, block: Hash): Promise<Dump> {
  const lists = await listsOf(url);
  const dump = new Map<string, ReadonlyMap<string, Entity>>();
  for (const type of storedTypes()) {
    const list = lists.get(type.name);
    if (list === undefined) throw new Error(`The endpoint has no list of ${type.name}.`);
    if (type.intervals.length === 0) dump.set(type.name, await readAll(url, block, type, list));
    for (const interval of type.intervals)
      dump.set(`${type.name} ${interval}`, await readAll(url, block, type, list, `, interval: ${interval}`));
  }
  return dump;
}

async function readAll(
  url: string,
  block: Hash,
  { fields }: StoredType,
  list: string,
  more = "",
): Promise<ReadonlyMap<string, Entity>> {
  const selected = fields.map(({ name, refers }) => (refers ? `${name} { id }` : name)).join(" ");
  const entities = new Map<string, Entity>();
  for (let after: string | undefined; ;) {
    const where = after === undefined ? "" : `, where: { id_gt: ${JSON.stringify(after)} }`;
    const { page } = await ask<{ page: readonly Entity[] }>(
      url,
      `query ($block: Bytes!) {
        page: ${list}(first: ${PAGE}, orderBy: id, block: { hash: $block }${more}${where}) { ${selected} }
      }`,
      { block },
    );
    for (const entity of page) entities.set(String(entity["id"]), flat(entity));
    if (page.length < PAGE) return entities;
    after = String(page.at(-1)?.["id"]);
  }
}

/** The names of the lists of each type: graph-node forms plurals in its own way. */
async function listsOf(url: string): Promise<ReadonlyMap<string, string>> {
  const { __schema } = await ask<{
    __schema: { queryType: { fields: { name: string; args: { name: string }[]; type: ListType }[] } };
  }>(
    url,
    "{ __schema { queryType { fields { name args { name } type { ofType { kind ofType { ofType { name } } } } } } } }",
  );
  return new Map(
    __schema.queryType.fields.flatMap(({ name, args, type }) => {
      const entity = type.ofType?.kind === "LIST" ? type.ofType.ofType?.ofType?.name : undefined;
      // A search answers with a list as well.
      return entity === undefined || args.some((each) => each.name === "text") ? [] : [[entity, name]];
    }),
  );
}

interface ListType {
  readonly ofType: {
    readonly kind: string;
    readonly ofType: { readonly ofType: { readonly name: string } | null } | null;
  } | null;
}

const flat = (entity: Entity): Entity =>
  Object.fromEntries(
    Object.entries(entity).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(idOf) : idOf(value),
    ]),
  );

function idOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "id" in value ? value.id : value;
}
