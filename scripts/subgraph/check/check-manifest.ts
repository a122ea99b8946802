import { isAddressEqual, zeroAddress, type Abi, type Address } from "viem";

import type { ChainRecord } from "../../generate/networks.ts";
import { eventGaps } from "../event-coverage.ts";
import type { Network } from "../fill-manifest.ts";
import type { DataSource, Manifest } from "../manifest.ts";
import type { Finding, FindingCode } from "./finding.ts";

/** What {@link checkManifest} compares. */
export interface ManifestFacts {
  readonly manifest: Manifest;
  readonly record: ChainRecord;
  /** What the record comes to for the subgraph: what belongs in the manifest. */
  readonly expected: Network;
  /** ABIs as compiled, by contract; of every contract of the protocol that emits something. */
  readonly abis: ReadonlyMap<string, Abi>;
  /** The ABI that a data source is compiled with. */
  readonly abiOf: (source: DataSource) => unknown;
}

/** Compares a manifest with the record of a deployment and with the contracts, without a chain. */
export function checkManifest({
  manifest,
  record,
  expected,
  abis,
  abiOf,
}: ManifestFacts): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (code: FindingCode, message: string, remedy: string, contract?: string): void =>
    void findings.push({ code, message, remedy, ...(contract !== undefined && { contract }) });
  const sync = `Run \`node scripts/subgraph/sync-manifest.ts ${record.name}\`, then \`npm run build:subgraph\`.`;

  const networks = new Set([
    ...manifest.dataSources.map(({ network }) => network),
    ...manifest.templateNetworks,
  ]);
  for (const network of [...networks].filter((name) => name !== record.name))
    report("network-mismatch", `The manifest is filled for ${network}, not for ${record.name}.`, sync);
  if (manifest.prune !== "never")
    report(
      "history-pruned",
      `The manifest says prune: ${manifest.prune ?? "nothing"}, and profiles are computed at blocks of the past.`,
      "Write `indexerHints: prune: never` into subgraph/subgraph.yaml.",
    );
  const versions = new Set(manifest.dataSources.map(({ apiVersion }) => apiVersion));
  if (versions.size > 1)
    report(
      "version-mismatch",
      `Data sources are compiled for several versions of the mapping API: ${[...versions].join(", ")}.`,
      "Give all of them the same apiVersion in subgraph/subgraph.yaml.",
    );

  const names = manifest.dataSources.map(({ name }) => name);
  for (const name of abis.keys())
    if (!names.includes(name))
      report(
        "missing-data-source",
        `${name} emits events, and the manifest has no data source for it.`,
        "Restore the data source in subgraph/subgraph.yaml; subgraph/README.md says what a contract needs.",
        name,
      );

  for (const source of manifest.dataSources) {
    const { name } = source;
    const abi = abis.get(name);
    const place = expected[name];
    if (abi === undefined || place === undefined) {
      report(
        "unknown-data-source",
        `The protocol has no contract ${name} that emits events.`,
        "Take the data source out of subgraph/subgraph.yaml, or add the contract to scripts/deploy/protocol.ts.",
        name,
      );
      continue;
    }
    if (source.address.toLowerCase() !== place.address.toLowerCase())
      report(
        "address-mismatch",
        isAddressEqual(place.address as Address, zeroAddress)
          ? `The record of ${record.name} has no ${name}, and the manifest names ${source.address}.`
          : `The record says ${place.address}, and the manifest ${source.address}.`,
        sync,
        name,
      );
    else if (source.startBlock !== place.startBlock)
      report(
        "start-block-mismatch",
        `The record says block ${place.startBlock}, and the manifest ${source.startBlock}.`,
        sync,
        name,
      );
    if (JSON.stringify(abiOf(source)) !== JSON.stringify(abi))
      report(
        "abi-mismatch",
        `The ABI that the subgraph is built with is not that of the compiled ${name}.`,
        "Run `npm run build:contracts`, `npm run generate`, then `npm run build:subgraph`.",
        name,
      );
    const { unknown, unhandled, twice } = eventGaps(name, source.events, abi);
    for (const event of unknown)
      report("unknown-event", `The contract emits no ${event}.`, "Correct the event in subgraph.yaml.", name);
    for (const event of unhandled)
      report(
        "unhandled-event",
        `Nothing handles ${event}.`,
        "Handle it, or list it in scripts/subgraph/mirrored-events.ts with the event that says the same.",
        name,
      );
    for (const event of twice)
      report(
        "event-told-twice",
        `${event} is handled, and listed as mirrored.`,
        "Take it out of scripts/subgraph/mirrored-events.ts.",
        name,
      );
  }
  return findings;
}
