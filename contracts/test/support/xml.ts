/**
 * The names of an XML text's elements, in order. Knows what drawings use: elements, attributes and text.
 *
 * @throws Error when the text is not well-formed.
 */
export function readElements(xml: string): string[] {
  const token = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[a-zA-Z][\w:-]*="[^"<&]*")*)\s*(\/?)>|[^<&]+/gy;
  const names: string[] = [];
  const open: string[] = [];
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new Error(`Not well-formed at ${at}: ${xml.slice(at, at + 40)}`);
    const [, closing, name, attributes = "", selfClosing] = match;
    if (name === undefined) {
      if (open.length === 0) throw new Error(`Text outside the root at ${at}`);
      continue;
    }
    const keys = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, key]) => key);
    if (new Set(keys).size !== keys.length) throw new Error(`A repeated attribute at ${at}`);
    if (closing === "/") {
      if (open.pop() !== name) throw new Error(`A stray end of ${name} at ${at}`);
      continue;
    }
    if (open.length === 0 && names.length > 0) throw new Error(`A second root at ${at}`);
    names.push(name);
    if (selfClosing !== "/") open.push(name);
  }
  if (open.length > 0) throw new Error(`No end of ${open.join(", ")}`);
  return names;
}
