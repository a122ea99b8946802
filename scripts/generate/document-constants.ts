import {
  concatAST,
  Kind,
  OperationTypeNode,
  print,
  separateOperations,
  stripIgnoredCharacters,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";

/**
 * A constant for every operation: its text with its fragments' fields in their places, without white space. A plain text, so
 * that a bundle holds what is imported alone, and no runtime comes with it.
 *
 * @throws Error when an operation has no name, or is no query.
 */
export function documentConstants(
  _schema: GraphQLSchema,
  documents: readonly { readonly document?: DocumentNode }[],
): string {
  const all = concatAST(documents.flatMap(({ document }) => document ?? []));
  const { "": unnamed, ...operations } = separateOperations(all);
  if (unnamed !== undefined) throw new Error(`Name this operation:\n${print(unnamed)}`);
  return Object.entries(operations)
    .map(([name, document]) => constant(name, document))
    .join("\n");
}

function constant(name: string, { definitions }: DocumentNode): string {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const { operation: kind } = operation as OperationDefinitionNode;
  if (kind !== OperationTypeNode.QUERY) throw new Error(`${name} is a ${kind}: the SDK sends queries alone.`);
  const identifier = `${name.charAt(0).toLowerCase()}${name.slice(1)}Document`;
  const text = stripIgnoredCharacters(print(inlined(operation as OperationDefinitionNode, fragments)));
  return (
    `export const ${identifier}: TypedDocumentString<${name}Query, ${name}QueryVariables> =\n` +
    `  ${JSON.stringify(text)};\n`
  );
}

/** Puts fields in the place of fragments: the API has neither interfaces nor unions, so that they mean the same there. */
function inlined<Node extends ASTNode>(root: Node, fragments: readonly FragmentDefinitionNode[]): Node {
  return visit(root, {
    SelectionSet: {
      leave: (set) => ({
        ...set,
        selections: set.selections.flatMap((selection) => {
          if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection;
          const fragment = fragments.find(({ name }) => name.value === selection.name.value);
          return inlined(fragment as FragmentDefinitionNode, fragments).selectionSet.selections;
        }),
      }),
    },
  });
}
