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

/** The lists that graph-node makes of the schema, under the plurals that it gives them. */
const LISTS = [
  "protocols passports issuers badgeTypes badges vouches ticketEvents tickets formulas attesters epoches",
  "tierProofs voucherCancellations proceedsReleases passportMoves ticketTiers accounts attendances invites",
  "inviteBatches challenges rebinds credits",
].flatMap((names) => names.split(" "));

/** Most entities in one answer, as graph-node's own limit. */
const LIMIT = 1000;

/** The hash that the fakes give to a block. */
export function blockHash(number: number): string {
  return `0x${number.toString(16).padStart(64, "b")}`;
}

/**
 * Answers as graph-node does, by its rules for what the SDK relies on: lists of at most a thousand, sorted, filtered by
 * equality, `_gt` of ids and `_gte`, with the fields that are selected; passports with their derived lists; blocks above
 * the head refused in its words.
 */
export function answerSubgraph(world: World, { query, variables }: Request): object {
  const { block } = variables as { block?: { number: number } | null };
  if (block !== undefined && block !== null && block.number > world.head.number) {
    const message = `Failed to decode \`block.number\` value: \`subgraph QmFake has only indexed up to block number ${world.head.number} and data for block number ${block.number} is therefore not yet available\``;
    return { errors: [{ message }] };
  }
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
  }
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
  const fields = fieldsOf(selection, document).map(({ alias, name, selectionSet }) => [
    (alias ?? name).value,
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
      // A condition on the entity that a field refers to.
      if (condition.endsWith("_")) return refersTo(entity[condition.slice(0, -1)], wanted);
      if (condition.endsWith("_not")) return entity[condition.slice(0, -4)] !== wanted;
      if (condition.endsWith("_gt")) return Number(entity[condition.slice(0, -3)]) > Number(wanted);
      // As in SQL, nothing compares with null.
      if (condition.endsWith("_gte")) return Number(entity[condition.slice(0, -4)] ?? NaN) >= Number(wanted);
      return referred(entity[condition]) === String(wanted);
    });
  const page = (world.collections[name] ?? [])
    .filter(matches)
    .sort(orderOf((argument("orderBy") ?? "id") as string, argument("orderDirection") === "desc"))
    .slice(0, Math.min(Number(argument("first") ?? 100), LIMIT));
  const fields = fieldsOf(root.selectionSet, document).map((field) => field.name.value);
  if (fields.includes("vouchesGiven")) return page.map((passport) => withLists(world, passport));
  return fields.includes("attendances") ? page.map((account) => withAttendances(world, account)) : page;
}

/** Decimal texts go by their value, all others letter by letter. */
function orderOf(field: string, descending: boolean): (one: Entity, other: Entity) => number {
  const key = (entity: Entity): string | bigint => {
    const value = referred(entity[field]);
    return /^\d+$/.test(value) ? BigInt(value) : value;
  };
  return (one, other) => (key(one) < key(other) === descending ? 1 : -1);
}

/** Whether what a field refers to has these values. */
function refersTo(reference: unknown, wanted: unknown): boolean {
  const fields = reference as Record<string, unknown>;
  return Object.entries(wanted as object).every(
    ([field, value]) => referred(fields[field]) === String(value),
  );
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
