import { componentNames, type ComponentName } from "../types/Components.ts";

/** One value a component, computed in component order. */
export function mapComponents<Value>(
  valueOf: (name: ComponentName, index: number) => Value,
): Record<ComponentName, Value> {
  return Object.fromEntries(componentNames.map((name, index) => [name, valueOf(name, index)])) as Record<
    ComponentName,
    Value
  >;
}
