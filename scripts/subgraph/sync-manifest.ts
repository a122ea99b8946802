/**
 * Writes the network, addresses and start blocks of a network into subgraph/subgraph.yaml.
 *
 *   node scripts/subgraph/sync-manifest.ts [network]
 *
 * They come from subgraph/networks.json; the network is `local` unless named. Everything else in the manifest stays as
 * it is, comments included, which graph-cli's own `--network` drops.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { fillManifest, type Network } from "./fill-manifest.ts";

const at = (name: string): string => fileURLToPath(new URL(`../../subgraph/${name}`, import.meta.url));

/**
 * Fills the manifest for a network of subgraph/networks.json.
 *
 * @throws Error when the network is not there.
 */
export function syncManifest(name: string): void {
  const networks = JSON.parse(readFileSync(at("networks.json"), "utf8")) as Record<string, Network>;
  const network = networks[name];
  if (network === undefined)
    throw new Error(`subgraph/networks.json has no ${name}; it has ${Object.keys(networks).join(", ")}.`);
  writeFileSync(at("subgraph.yaml"), fillManifest(readFileSync(at("subgraph.yaml"), "utf8"), name, network));
}

if (import.meta.main) syncManifest(process.argv[2] ?? "local");
