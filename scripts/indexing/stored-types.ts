import { readFileSync } from "node:fs";

import { Kind, parse, type ConstDirectiveNode, type FieldDefinitionNode, type TypeNode } from "graphql";

/** A type of subgraph/schema.graphql whose instances can be listed. */
export interface StoredType {
  readonly name: string;
  /** Those that are stored: derived ones say nothing of their own. */
  readonly fields: readonly { readonly name: string; readonly refers: boolean }[];
  /** Of an aggregation; empty for entities. */
  readonly intervals: readonly string[];
}

/** Every entity type and aggregation of the schema. */
export function storedTypes(): readonly StoredType[] {
  const schema = readFileSync(new URL("../../subgraph/schema.graphql", import.meta.url), "utf8");
  const types = parse(schema).definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION);
  const entities = new Set(types.filter((each) => directive(each, "entity")).map((each) => each.name.value));
  return types.flatMap((type) => {
    const aggregation = directive(type, "aggregation");
    if (aggregation === undefined && directive(type, "entity") === undefined) return [];
    const stored = (type.fields ?? []).filter((each) => directive(each, "derivedFrom") === undefined);
    const fields = stored.map((each: FieldDefinitionNode) => ({
      name: each.name.value,
      refers: entities.has(bareName(each.type)),
    }));
    return [{ name: type.name.value, fields, intervals: intervalsOf(aggregation) }];
  });
}

function directive(
  node: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string,
): ConstDirectiveNode | undefined {
  return node.directives?.find((each) => each.name.value === name);
}

function intervalsOf(aggregation: ConstDirectiveNode | undefined): readonly string[] {
  const value = aggregation?.arguments?.find((each) => each.name.value === "intervals")?.value;
  return value?.kind === Kind.LIST
    ? value.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []))
    : [];
}

const bareName = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : bareName(type.type);
