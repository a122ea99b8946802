import type { Dump } from "./dump.ts";

/** One thing that two dumps say differently; undefined where one of them says nothing. */
export interface Difference {
  readonly type: string;
  readonly id: string;
  /** Undefined when a whole entity, or its whole type, is on one side only. */
  readonly field?: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Everything that two dumps say differently: types, entities, fields. */
export function differences(expected: Dump, actual: Dump): readonly Difference[] {
  return [...union(expected, actual)].flatMap((type): readonly Difference[] => {
    const [left, right] = [expected.get(type), actual.get(type)];
    if (left === undefined || right === undefined)
      return [{ type, id: "", expected: left?.size, actual: right?.size }];
    return [...union(left, right)].flatMap((id): readonly Difference[] => {
      const [one, other] = [left.get(id), right.get(id)];
      if (one === undefined || other === undefined) return [{ type, id, expected: one, actual: other }];
      const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
      return [...fields]
        .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
        .map((field) => ({ type, id, field, expected: one[field], actual: other[field] }));
    });
  });
}

function union<Key>(one: ReadonlyMap<Key, unknown>, other: ReadonlyMap<Key, unknown>): ReadonlySet<Key> {
  return new Set([...one.keys(), ...other.keys()]);
}

/** How many differences there are of each kind, and one line for each of the first. */
export function describeDifferences(found: readonly Difference[], most = 40): string {
  const kinds = new Map<string, number>();
  for (const { type, field } of found) {
    const kind = field === undefined ? type : `${type}.${field}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const lines = found.slice(0, most).map(({ type, id, field, expected, actual }) => {
    const place = [type, id, field].filter((part) => part !== undefined && part !== "").join(" ");
    return `${place}: expected ${show(expected)}, found ${show(actual)}`;
  });
  return [...[...kinds].map(([kind, count]) => `${count} × ${kind}`), ...lines].join("\n");
}

const show = (value: unknown): string => JSON.stringify(value) ?? "nothing";
