/** The part of JSON Schema that the gateway's document uses. */
export type JsonSchema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly $ref?: string;
};

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

type Described = {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: "path" | "query";
    readonly required?: boolean;
    readonly example?: unknown;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};

export type OpenApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
};

/** One method of one path. */
export type Operation = {
  readonly id: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly secured: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly place: "path" | "query";
    readonly schema: JsonSchema;
  }[];
  readonly body: JsonSchema | undefined;
  /** Schemas by status and content type, with references resolved. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
};

/** What an OpenAPI document says can be asked. */
export function operationsOf({ paths, components }: OpenApiDocument): Operation[] {
  const resolve = (schema: JsonSchema): JsonSchema =>
    schema.$ref === undefined
      ? schema
      : (components.schemas[schema.$ref.replace("#/components/schemas/", "")] as JsonSchema);
  const schemasOf = (content: Content = {}): Record<string, JsonSchema> =>
    Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, resolve(schema)]));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase() as Operation["method"],
      path,
      secured: (described.security ?? []).length > 0,
      parameters: (described.parameters ?? []).map(({ name, in: place, schema, example }) => ({
        name,
        place,
        schema: example === undefined ? schema : { ...schema, examples: [example] },
      })),
      body: described.requestBody?.content["application/json"]?.schema,
      answers: Object.fromEntries(
        Object.entries(described.responses).map(([status, { content }]) => [status, schemasOf(content)]),
      ),
    })),
  );
}

/** A value that a schema accepts: its example or default, else the least that it asks for. */
export function exampleOf(schema: JsonSchema): unknown {
  const { examples, properties = {}, required = [], items } = schema;
  if (examples !== undefined) return examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf?.[0] !== undefined) return exampleOf(schema.anyOf[0]);
  if (schema.type === "object") {
    return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] as JsonSchema)]));
  }
  if (schema.type === "array") return items === undefined ? [] : [exampleOf(items)];
  if (schema.type === "integer") return schema.minimum ?? 0;
  if (schema.type === "boolean") return false;
  return "";
}

/** The address of an operation with these parameters; what is undefined is left out of the query. */
export function addressOf(
  { path, parameters }: Operation,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const filled = parameters
    .filter(({ place }) => place === "path")
    .reduce((url, { name }) => url.replace(`{${name}}`, encodeURIComponent(values[name] ?? "")), path);
  const query = new URLSearchParams();
  for (const { name, place } of parameters) {
    const value = values[name];
    if (place === "query" && value !== undefined) query.append(name, value);
  }
  return query.size === 0 ? filled : `${filled}?${query}`;
}
