import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** What graph-node answers when `first` is left out. */
const DEFAULT_FIRST = 100;
/** And the most that it takes. */
const MOST_FIRST = 1_000;

export type Measure = {
  /** Fields inside fields. */
  readonly depth: number;
  /** Entities that it may be answered with. */
  readonly complexity: number;
  readonly introspects: boolean;
};

type Parameters = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Measures a query that fits the schema. Each fragment is measured once, however often it is spread. */
export function measure(schema: GraphQLSchema, { document, operation, variables }: Parameters): Measure {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const known = new Map<string, Measure>();
  const defaults = defaultsOf(operation);

  const ofFragment = (fragment: FragmentDefinitionNode): Measure => {
    const name = fragment.name.value;
    const found =
      known.get(name) ?? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    known.set(name, found);
    return found;
  };
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined): Measure =>
    sum(
      set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection, type);
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          return ofSet(selection.selectionSet, condition === undefined ? type : schema.getType(condition));
        }
        return ofFragment(fragments.get(selection.name.value) as FragmentDefinitionNode);
      }),
    );
  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined): Measure => {
    const name = field.name.value;
    if (name === "__schema" || name === "__type") return { depth: 1, complexity: 1, introspects: true };
    const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
    if (field.selectionSet === undefined) return { depth: 1, complexity: 0, introspects: false };
    const inside = ofSet(field.selectionSet, type === undefined ? undefined : getNamedType(type));
    const isList = type !== undefined && isListType(getNullableType(type));
    const times = isList ? firstOf(field, variables, defaults) : 1;
    return {
      depth: inside.depth + 1,
      complexity: times * (1 + inside.complexity),
      introspects: inside.introspects,
    };
  };
  return ofSet(operation.selectionSet, schema.getQueryType() ?? undefined);
}

function sum(parts: readonly Measure[]): Measure {
  return {
    depth: Math.max(0, ...parts.map(({ depth }) => depth)),
    complexity: parts.reduce((total, { complexity }) => total + complexity, 0),
    introspects: parts.some(({ introspects }) => introspects),
  };
}

function firstOf(
  { arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): number {
  const value = given.find(({ name }) => name.value === "first")?.value;
  if (value === undefined) return DEFAULT_FIRST;
  const name = value.kind === Kind.VARIABLE ? value.name.value : undefined;
  const first =
    name === undefined
      ? value.kind === Kind.INT
        ? value.value
        : undefined
      : (variables[name] ?? defaults[name]);
  const count = Number(first ?? DEFAULT_FIRST);
  // What is no count is refused by the indexer; until then it weighs as much as can be.
  return Number.isInteger(count) && count >= 0 ? Math.min(count, MOST_FIRST) : MOST_FIRST;
}

function defaultsOf({
  variableDefinitions = [],
}: OperationDefinitionNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? defaultValue.value : undefined,
    ]),
  );
}
