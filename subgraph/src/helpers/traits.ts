import { JSONValue, JSONValueKind, TypedMap } from "@graphprotocol/graph-ts";

import { arrayAt, objectAt, scalarOf, textAt } from "./json";

/** Most that are read of a file. */
const MOST = 64;

/** What a file says of one quality of a thing. */
export class Trait {
  constructor(
    public name: string | null,
    public displayType: string | null,
    public value: string,
  ) {}
}

/**
 * The qualities that a file names, in its order: first the `attributes` that marketplaces read, then the `properties` of
 * ERC-1155, each a value or an object with a `value`. One without a value is left out.
 */
export function traitsOf(file: TypedMap<string, JSONValue>): Trait[] {
  const traits: Trait[] = [];
  const attributes = arrayAt(file, "attributes");
  for (let i = 0; i < attributes.length && traits.length < MOST; i++) {
    if (attributes[i].kind != JSONValueKind.OBJECT) continue;
    const attribute = attributes[i].toObject();
    add(traits, textAt(attribute, "trait_type"), textAt(attribute, "display_type"), attribute.get("value"));
  }
  const properties = objectAt(file, "properties");
  if (properties === null) return traits;
  for (let i = 0; i < properties.entries.length && traits.length < MOST; i++) {
    const name = properties.entries[i].key;
    const property = properties.entries[i].value;
    if (property.kind == JSONValueKind.OBJECT) add(traits, name, null, property.toObject().get("value"));
    else add(traits, name, null, property);
  }
  return traits;
}

function add(
  traits: Trait[],
  name: string | null,
  displayType: string | null,
  value: JSONValue | null,
): void {
  if (value === null) return;
  const text = scalarOf(value);
  if (text !== null) traits.push(new Trait(name, displayType, text));
}
