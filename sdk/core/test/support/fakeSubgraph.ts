import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Entities as graph-node writes them: ids and big integers are texts. */
export type Entity = { readonly id: string; readonly [field: string]: unknown };

/** What the fake knows. */
export type World = {
  head: { number: number; hash: string; timestamp: number | null };
  hasIndexingErrors: boolean;
  collections: Record<string, Entity[]>;
};

export type Request = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

export type FakeSubgraph = {
  readonly url: string;
  readonly world: World;
  /** Everything asked so far. */
  readonly requests: Request[];
  /** Takes the place of the answers while it is set. */
  answer: ((request: Request, response: ServerResponse) => void) | undefined;
  /** Runs before each answer, to change the world in between. */
  beforeAnswer: ((request: Request) => void) | undefined;
  close(): Promise<void>;
};

/** The lists that graph-node makes of the schema, under the plurals that it gives them. */
const LISTS = [
  "protocols passports issuers badgeTypes badges vouches ticketEvents tickets formulas attesters epoches",
  "tierProofs voucherCancellations proceedsReleases passportMoves ticketTiers",
].flatMap((names) => names.split(" "));

/** Most entities in one answer, as graph-node's own limit. */
const LIMIT = 1000;

/**
 * Plays the subgraph over HTTP with graph-node's rules for what the SDK relies on: lists of at most a thousand, sorted
 * by id, filtered by equality, `id_gt` and `_gte`; passports with their derived lists; blocks above the head refused in its
 * words.
 */
export async function startFakeSubgraph(): Promise<FakeSubgraph> {
  const world: World = {
    head: { number: 10, hash: blockHash(10), timestamp: 1_000 },
    hasIndexingErrors: false,
    collections: {},
  };
  const requests: Request[] = [];
  const server = createServer((incoming, response) => {
    void body(incoming).then((text) => {
      const request = JSON.parse(text) as Request;
      requests.push(request);
      fake.beforeAnswer?.(request);
      if (fake.answer !== undefined) return fake.answer(request, response);
      json(response, execute(world, request));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const fake: FakeSubgraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/subgraphs/name/fake`,
    world,
    requests,
    answer: undefined,
    beforeAnswer: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}

/** The hash that the fakes give to a block. */
export function blockHash(number: number): string {
  return `0x${number.toString(16).padStart(64, "b")}`;
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function body(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming) text += String(chunk);
  return text;
}

function execute(world: World, { query, variables }: Request): object {
  const { block } = variables as { block?: { number: number } | null };
  if (block !== undefined && block !== null && block.number > world.head.number) {
    const message = `Failed to decode \`block.number\` value: \`subgraph QmFake has only indexed up to block number ${world.head.number} and data for block number ${block.number} is therefore not yet available\``;
    return { errors: [{ message }] };
  }
  if (query.includes("_meta")) {
    return { data: { _meta: { block: world.head, hasIndexingErrors: world.hasIndexingErrors } } };
  }
  const single = /(\w+)\(id: \$(\w+)/.exec(query);
  if (single !== null) {
    const [, field = "", variable = ""] = single;
    const found = world.collections[`${field}s`]?.find(({ id }) => id === variables[variable]);
    return { data: { [field]: found ?? null } };
  }
  const [, field = "", first = ""] = /(\w+)\(first: (\d+)/.exec(query) ?? [];
  if (!LISTS.includes(field) && world.collections[field] === undefined) {
    return { errors: [{ message: `Type \`Query\` has no field \`${field}\`` }] };
  }
  const conditions = /where: \{([^}]*)\}/.exec(query)?.[1]?.trim().split(/,\s*/) ?? [];
  const matches = (entity: Entity): boolean =>
    conditions.every((condition) => {
      const [name = "", operand = ""] = condition.split(/:\s*/);
      const wanted = operand.startsWith("$") ? variables[operand.slice(1)] : (JSON.parse(operand) as unknown);
      if (name === "id_gt") return entity.id > String(wanted);
      // As in SQL, nothing compares with null.
      if (name.endsWith("_gte")) return Number(entity[name.slice(0, -4)] ?? NaN) >= Number(wanted);
      return referred(entity[name]) === String(wanted);
    });
  const found = (world.collections[field] ?? [])
    .filter(matches)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const page = found.slice(0, Math.min(Number(first), LIMIT));
  const total = /protocol\(id: "aura", block: \$block\) \{ passportCount \}/.test(query);
  return {
    data: {
      [field]: query.includes("vouchesGiven(") ? page.map((passport) => withLists(world, passport)) : page,
      ...(total ? { protocol: { passportCount: (world.collections["passports"] ?? []).length } } : {}),
    },
  };
}

/** A field as a filter sees it: of a reference, the id. */
function referred(value: unknown): string {
  return typeof value === "object" && value !== null ? String((value as { id: unknown }).id) : String(value);
}

/** A passport with the lists that graph-node derives for it. */
function withLists({ collections }: World, passport: Entity): Entity {
  const isOf = (reference: unknown) => (reference as { id: string }).id === passport.id;
  const sorted = (list: Entity[] = [], matches: (entity: Entity) => boolean) =>
    list
      .filter(matches)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, LIMIT);
  return {
    ...passport,
    badges: sorted(collections["badges"], ({ passport: holder }) => isOf(holder)),
    vouchesGiven: sorted(collections["vouches"], ({ voucher, active }) => isOf(voucher) && active === true),
  };
}
