import type { Entities, Value } from "../dump.ts";

/** One thing that is not as it must be. */
export interface Difference {
  readonly type: string;
  /** None where the whole type is unknown to one side. */
  readonly id?: string;
  /** None where the whole entity is. */
  readonly field?: string;
  /** Undefined where there must be nothing. */
  readonly expected: Value | undefined;
  /** Undefined where there is nothing. */
  readonly found: Value | undefined;
}

type Row = Record<string, Value>;

/** Everything in which two sets of entities differ, types and fields that only one of them knows among it. */
export function compareEntities(expected: Entities, found: Entities): Difference[] {
  const types = [...new Set([...expected.keys(), ...found.keys()])];
  return types.flatMap((type) => {
    const [right, actual] = [expected.get(type), found.get(type)];
    if (right === undefined || actual === undefined)
      return [{ type, expected: known(right), found: known(actual) }];
    const ids = [...new Set([...right.keys(), ...actual.keys()])];
    return ids.flatMap((id) => compareRows(type, id, right.get(id), actual.get(id)));
  });
}

/** One line for each of the first differences, and how many there are of each kind. */
export function describeDifferences(differences: readonly Difference[], most = 40): string {
  const kinds = new Map<string, number>();
  for (const { type, field } of differences) {
    const kind = field === undefined ? type : `${type}.${field}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const lines = differences.slice(0, most).map(({ type, id, field, expected, found }) => {
    const place = [type, id, field].filter((part) => part !== undefined).join(" ");
    return `${place}: expected ${show(expected)}, found ${show(found)}`;
  });
  return [...[...kinds].map(([kind, count]) => `${count} × ${kind}`), ...lines].join("\n");
}

function compareRows(type: string, id: string, right?: Row, actual?: Row): Difference[] {
  if (right === undefined || actual === undefined)
    return [{ type, id, expected: known(right), found: known(actual) }];
  const fields = [...new Set([...Object.keys(right), ...Object.keys(actual)])];
  return fields
    .filter((field) => show(right[field]) !== show(actual[field]))
    .map((field) => ({ type, id, field, expected: right[field], found: actual[field] }));
}

const known = (side: object | undefined): Value | undefined => (side === undefined ? undefined : "present");

const show = (value: Value | undefined): string => JSON.stringify(value) ?? "nothing";
