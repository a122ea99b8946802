/** Where a network's contracts stand, by the names of the manifest's data sources. */
export type Network = Readonly<Record<string, { readonly address: string; readonly startBlock: number }>>;

const source =
  /^ {4}name: (?<name>\w+)\n {4}network: \S+\n {4}source:\n {6}abi: (?<abi>\w+)\n {6}address: \S+\n {6}startBlock: \d+$/gm;

/**
 * Fills a network into a manifest.
 *
 * @returns The manifest with `network`, `address` and `startBlock` replaced in each data source.
 * @throws Error when the network and the manifest do not name the same contracts.
 */
export function fillManifest(manifest: string, networkName: string, network: Network): string {
  const filled = new Set<string>();
  const result = manifest.replace(source, (_match, name: string, abi: string) => {
    const contract = network[name];
    if (contract === undefined) throw new Error(`The network ${networkName} has no contract ${name}.`);
    filled.add(name);
    return [
      `    name: ${name}`,
      `    network: ${networkName}`,
      `    source:`,
      `      abi: ${abi}`,
      `      address: "${contract.address}"`,
      `      startBlock: ${contract.startBlock}`,
    ].join("\n");
  });
  const left = Object.keys(network).filter((name) => !filled.has(name));
  if (left.length > 0) throw new Error(`The manifest has no data source ${left.join(", ")}.`);
  return result;
}
