import { readFile } from "node:fs/promises";

import { getAddress, isAddress, zeroAddress, type Address } from "viem";

import { ConfigurationError } from "./errors.ts";

/** What a deployment can be told. The same configuration gives the same addresses on every chain. */
export interface Configuration {
  /** Governs; a contract of several signers except on local chains. */
  readonly multisig: Address;
  /** Seconds from a decision of the multisig until it takes effect; null where the multisig owns the contracts itself. */
  readonly timelockDelay: number | null;
  /** Seconds. */
  readonly passport: { readonly rebindDelay: number; readonly rootGrace: number };
  /** Seconds. */
  readonly badges: { readonly removalDelay: number };
  /** Periods in seconds, bonds in wei. */
  readonly registry: {
    readonly formulaDelay: number;
    readonly challengeWindow: number;
    readonly rootGrace: number;
    readonly tierValidity: number;
    readonly epochBond: bigint;
    readonly challengeBond: bigint;
  };
  /** Most invites in use, for Bronze to Diamond. */
  readonly invites: { readonly quotas: readonly number[] };
  /** Who signs epochs, and how many of them must; set by the multisig's first decision. */
  readonly attesters: readonly Address[];
  readonly quorum: number;
  /** The Ethereum Attestation Service of the chain; null where there is none. */
  readonly eas: Address | null;
}

const TIERS = 5;
const UINT8_MAX = 2 ** 8 - 1;
const UINT16_MAX = 2 ** 16 - 1;
const UINT32_MAX = 2 ** 32 - 1;
const UINT96_MAX = 2n ** 96n - 1n;

/** Configuration of local chains: the first account of the test mnemonic governs, and nothing is waited for. */
export const LOCAL = new URL("networks/local.json", import.meta.url);

/**
 * Reads a configuration.
 *
 * @throws ConfigurationError when it cannot be read, or says something that no deployment can be told.
 */
export async function readConfiguration(file: URL | string): Promise<Configuration> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new ConfigurationError("", `cannot be read from ${String(file)}`, { cause });
  }
  return parseConfiguration(text);
}

/**
 * Takes a configuration apart. Every key must be there, and no other.
 *
 * @throws ConfigurationError naming the place and what is wrong there.
 */
export function parseConfiguration(text: string): Configuration {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new ConfigurationError("", "is not JSON", { cause });
  }
  const fields = keys(content, "", [
    "multisig",
    "timelockDelay",
    "passport",
    "badges",
    "registry",
    "invites",
    "attesters",
    "quorum",
    "eas",
  ]);
  const passport = keys(fields["passport"], "passport", ["rebindDelay", "rootGrace"]);
  const badges = keys(fields["badges"], "badges", ["removalDelay"]);
  const periods = ["formulaDelay", "challengeWindow", "rootGrace", "tierValidity"] as const;
  const registry = keys(fields["registry"], "registry", [...periods, "epochBond", "challengeBond"]);
  const invites = keys(fields["invites"], "invites", ["quotas"]);
  const period = (section: string, values: Fields, name: string): number =>
    integer(values[name], `${section}.${name}`, UINT32_MAX);

  const attesters = list(fields["attesters"], "attesters").map((value, i) =>
    address(value, `attesters[${i}]`),
  );
  return {
    multisig: address(fields["multisig"], "multisig"),
    timelockDelay: nullable(fields["timelockDelay"], (value) => integer(value, "timelockDelay", UINT32_MAX)),
    passport: {
      rebindDelay: period("passport", passport, "rebindDelay"),
      rootGrace: period("passport", passport, "rootGrace"),
    },
    badges: { removalDelay: period("badges", badges, "removalDelay") },
    registry: {
      formulaDelay: period("registry", registry, "formulaDelay"),
      challengeWindow: period("registry", registry, "challengeWindow"),
      rootGrace: period("registry", registry, "rootGrace"),
      tierValidity: period("registry", registry, "tierValidity"),
      epochBond: wei(registry["epochBond"], "registry.epochBond"),
      challengeBond: wei(registry["challengeBond"], "registry.challengeBond"),
    },
    invites: { quotas: quotas(invites["quotas"]) },
    attesters: unique(attesters, "attesters"),
    quorum: quorum(fields["quorum"], attesters.length),
    eas: nullable(fields["eas"], (value) => address(value, "eas")),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function keys(value: unknown, path: string, expected: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ConfigurationError(path, "is not an object");
  const inside = (name: string): string => (path === "" ? name : `${path}.${name}`);
  for (const name of expected)
    if (!Object.hasOwn(value, name)) throw new ConfigurationError(inside(name), "is missing");
  for (const name of Object.keys(value))
    if (!expected.includes(name)) throw new ConfigurationError(inside(name), "is not known");
  return value as Fields;
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ConfigurationError(path, "is not a list");
  return value as readonly unknown[];
}

function integer(value: unknown, path: string, most: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > most)
    throw new ConfigurationError(path, `is not a whole number from 0 to ${most}`);
  return value;
}

/** Text, as JSON's numbers do not reach that far. */
function wei(value: unknown, path: string): bigint {
  if (typeof value !== "string" || !/^(0|[1-9]\d*)$/.test(value) || BigInt(value) > UINT96_MAX)
    throw new ConfigurationError(path, "is not an amount of wei, as decimal text");
  return BigInt(value);
}

function address(value: unknown, path: string): Address {
  if (typeof value !== "string" || !isAddress(value))
    throw new ConfigurationError(path, "is not an address, or its checksum is wrong");
  if (value === zeroAddress) throw new ConfigurationError(path, "is the zero address");
  return getAddress(value);
}

function nullable<Value>(value: unknown, read: (value: unknown) => Value): Value | null {
  return value === null ? null : read(value);
}

function unique(addresses: readonly Address[], path: string): readonly Address[] {
  addresses.forEach((entry, i) => {
    if (addresses.indexOf(entry) !== i) throw new ConfigurationError(`${path}[${i}]`, "is there twice");
  });
  return addresses;
}

function quotas(value: unknown): readonly number[] {
  const entries = list(value, "invites.quotas").map((entry, i) =>
    integer(entry, `invites.quotas[${i}]`, UINT16_MAX),
  );
  if (entries.length !== TIERS) throw new ConfigurationError("invites.quotas", `has not ${TIERS} entries`);
  entries.forEach((entry, i) => {
    if (entry < (entries[i - 1] ?? 0)) throw new ConfigurationError(`invites.quotas[${i}]`, "falls");
  });
  return entries;
}

function quorum(value: unknown, attesterCount: number): number {
  const least = attesterCount === 0 ? 0 : 1;
  const read = integer(value, "quorum", UINT8_MAX);
  if (read < least || read > attesterCount)
    throw new ConfigurationError(
      "quorum",
      `is not from ${least} to the number of attesters, ${attesterCount}`,
    );
  return read;
}
