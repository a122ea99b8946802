/** What a data source of subgraph.yaml reads. */
export interface SourceEvents {
  /** Name of the data source, which is its contract's. */
  readonly name: string;
  /** Signatures as the manifest writes them, `Vouched(indexed uint256,indexed uint256,uint16)`. */
  readonly events: readonly string[];
}

/** The events that a manifest handles, by data source. */
export function manifestEvents(manifest: string): readonly SourceEvents[] {
  const [sources = ""] = manifest.split(/^templates:$/m);
  return sources
    .split("  - kind: ethereum\n")
    .slice(1)
    .map((source) => ({
      name: /name: (\w+)/.exec(source)?.[1] ?? "",
      events: [...source.matchAll(/- event: (.+)/g)].map(([, event = ""]) => event),
    }));
}
