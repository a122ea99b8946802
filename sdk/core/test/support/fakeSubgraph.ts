import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import {
  Kind,
  parse,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
} from "graphql";

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
  "tierProofs voucherCancellations proceedsReleases passportMoves ticketTiers accounts attendances invites",
].flatMap((names) => names.split(" "));

/** Most entities in one answer, as graph-node's own limit. */
const LIMIT = 1000;

/**
 * Plays the subgraph over HTTP with graph-node's rules for what the SDK relies on: lists of at most a thousand, sorted
 * by id, filtered by equality, `id_gt` and `_gte`, with the fields that are selected; passports with their derived lists;
 * blocks above the head refused in its words.
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
      const request: Request = { variables: {}, ...(JSON.parse(text) as Pick<Request, "query">) };
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
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const roots = fieldsOf(operation?.selectionSet, document);
  const unknown = roots.map(({ name }) => name.value).find((name) => !isKnown(world, name));
  if (unknown !== undefined) return { errors: [{ message: `Type \`Query\` has no field \`${unknown}\`` }] };
  const answers = roots.map((root) => [
    (root.alias ?? root.name).value,
    selected(valueOf(world, root, document, variables), root.selectionSet, document),
  ]);
  return { data: Object.fromEntries(answers) as object };
}

function isKnown({ collections }: World, root: string): boolean {
  return ["_meta", "protocol", ...LISTS].includes(root) || collections[root] !== undefined;
}

/** The fields of a selection, those of its fragments included. */
function fieldsOf(selection: SelectionSetNode | undefined, document: DocumentNode): FieldNode[] {
  return (selection?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return node;
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(node.selectionSet, document);
    const fragment = document.definitions.find(
      (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === node.name.value,
    );
    return fieldsOf((fragment as { selectionSet: SelectionSetNode }).selectionSet, document);
  });
}

/** What is asked for of a value, and no more. */
function selected(value: unknown, selection: SelectionSetNode | undefined, document: DocumentNode): unknown {
  if (selection === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => selected(entry, selection, document));
  const fields = fieldsOf(selection, document).map(({ name, selectionSet }) => [
    name.value,
    selected((value as Record<string, unknown>)[name.value], selectionSet, document),
  ]);
  return Object.fromEntries(fields);
}

function valueOf(
  world: World,
  root: FieldNode,
  document: DocumentNode,
  variables: Request["variables"],
): unknown {
  const name = root.name.value;
  if (name === "_meta") return { block: world.head, hasIndexingErrors: world.hasIndexingErrors };
  if (name === "protocol") return { passportCount: (world.collections["passports"] ?? []).length };
  const argument = (wanted: string): unknown => {
    const node = root.arguments?.find((candidate) => candidate.name.value === wanted);
    return node === undefined ? undefined : valueFromASTUntyped(node.value, variables);
  };
  const conditions = Object.entries((argument("where") ?? {}) as Record<string, unknown>);
  const matches = (entity: Entity): boolean =>
    conditions.every(([condition, wanted]) => {
      if (condition === "id_gt") return entity.id > String(wanted);
      if (condition.endsWith("_not")) return entity[condition.slice(0, -4)] !== wanted;
      if (condition.endsWith("_gt")) return Number(entity[condition.slice(0, -3)]) > Number(wanted);
      // As in SQL, nothing compares with null.
      if (condition.endsWith("_gte")) return Number(entity[condition.slice(0, -4)] ?? NaN) >= Number(wanted);
      return referred(entity[condition]) === String(wanted);
    });
  const page = (world.collections[name] ?? [])
    .filter(matches)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .slice(0, Math.min(Number(argument("first") ?? 100), LIMIT));
  const fields = fieldsOf(root.selectionSet, document).map((field) => field.name.value);
  if (fields.includes("vouchesGiven")) return page.map((passport) => withLists(world, passport));
  return fields.includes("attendances") ? page.map((account) => withAttendances(world, account)) : page;
}

/** A field as a filter sees it: of a reference, the id. */
function referred(value: unknown): string {
  return typeof value === "object" && value !== null ? String((value as { id: unknown }).id) : String(value);
}

/** A passport with the lists that graph-node derives for it. */
function withLists({ collections }: World, passport: Entity): Entity {
  const isOf = (reference: unknown) => (reference as Entity | null)?.id === passport.id;
  const invitation = collections["invites"]?.find(({ invitee }) => isOf(invitee)) ?? null;
  return {
    ...passport,
    badges: nested(collections["badges"], ({ passport: holder }) => isOf(holder), LIMIT),
    vouchesGiven: nested(collections["vouches"], ({ voucher }) => isOf(voucher), LIMIT),
    invitation,
  };
}

/** An account with as many attendances as the SDK asks for inside it. */
function withAttendances({ collections }: World, account: Entity): Entity {
  const isOf = (entity: Entity) => referred(entity["account"]) === account.id;
  return { ...account, attendances: nested(collections["attendances"], isOf, 100) };
}

function nested(list: Entity[] = [], matches: (entity: Entity) => boolean, most: number): Entity[] {
  return list
    .filter(matches)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .slice(0, most);
}
