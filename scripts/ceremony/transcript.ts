/** `ceremony.json`: what a ceremony is made of, and what happened in it so far. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Beacon } from "../../circuits/compiler/manifest.ts";
import { sameName } from "../circuits/check-contributions.ts";
import { writeDurably } from "./durable-file.ts";
import { CeremonyError, TranscriptError } from "./errors.ts";
import { nameProblem } from "./contributor-name.ts";
import type { InspectedPowersOfTau } from "./powers-of-tau.ts";

/** A proving key in the folder; its name follows from its place. */
export interface KeyFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** One contribution to one circuit. */
export interface TranscriptContribution {
  readonly name: string;
  /** BLAKE2b-512 of the contribution, as the contributor publishes it. */
  readonly hash: string;
  /** When it was made by the contributor's clock, in UTC. */
  readonly at: string;
  /** The proving key that it left. */
  readonly key: KeyFile;
}

/** One circuit's part. */
export interface TranscriptCircuit {
  readonly main: string;
  readonly publicSignals: readonly string[];
  readonly constraints: number;
  readonly sourceSha256: string;
  readonly r1csSha256: string;
  /** The key before any contribution. */
  readonly initial: KeyFile;
  readonly contributions: readonly TranscriptContribution[];
  /** The beacon's contribution; present in a closed ceremony. */
  readonly closing?: { readonly hash: string; readonly key: KeyFile };
}

/** The whole transcript. */
export interface Transcript {
  readonly version: 1;
  /** True where secrets may be known to one machine, or the powers of tau are nobody's. */
  readonly development: boolean;
  readonly compiler: string;
  readonly prover: string;
  /** In UTC. */
  readonly startedAt: string;
  readonly powersOfTau: InspectedPowersOfTau;
  readonly circuits: Readonly<Record<string, TranscriptCircuit>>;
  /** Closes the ceremony. */
  readonly beacon?: Beacon & { readonly at: string };
}

/** Path of the transcript in a ceremony's folder. */
export const transcriptPath = (dir: string): string => join(dir, "ceremony.json");

/** Path of the powers of tau that travel with a ceremony. */
export const tauPath = (dir: string): string => join(dir, "powers-of-tau.ptau");

/** Path of a circuit's key after so many contributions, the beacon's among them. */
export function keyPath(dir: string, name: string, contributions: number): string {
  return join(dir, `${name}.${String(contributions).padStart(4, "0")}.zkey`);
}

/** All keys of a circuit in their order: the initial one, one for each contribution, the closed one. */
export function keysOf(circuit: TranscriptCircuit): readonly KeyFile[] {
  const closing = circuit.closing === undefined ? [] : [circuit.closing.key];
  return [circuit.initial, ...circuit.contributions.map(({ key }) => key), ...closing];
}

/** The key that counts at present. */
export function latestKey(dir: string, name: string, circuit: TranscriptCircuit): KeyFile & { path: string } {
  const keys = keysOf(circuit);
  return { ...(keys.at(-1) ?? circuit.initial), path: keyPath(dir, name, keys.length - 1) };
}

/** Whether somebody of this name contributed to a circuit. */
export function hasContributed(circuit: TranscriptCircuit, name: string): boolean {
  return circuit.contributions.some((contribution) => sameName(contribution.name) === sameName(name));
}

/**
 * Reads a ceremony's transcript. It comes from other people: every value is checked before it is used or printed.
 *
 * @throws CeremonyError where there is none. TranscriptError where it is not one.
 */
export function readTranscript(dir: string): Transcript {
  return parseTranscript(readTranscriptText(dir));
}

/**
 * Reads a ceremony's transcript as it is, to tell later whether it changed.
 *
 * @throws CeremonyError where there is none.
 */
export function readTranscriptText(dir: string): string {
  const path = transcriptPath(dir);
  if (!existsSync(path)) {
    throw new CeremonyError(`${dir} holds no ceremony. \`npm run ceremony -- init\` starts one.`);
  }
  return readFileSync(path, "utf8");
}

/** Writes it; the old one stays until the new one is whole. */
export function writeTranscript(dir: string, transcript: Transcript): void {
  writeDurably(transcriptPath(dir), `${JSON.stringify(transcript, null, 2)}\n`);
}

/**
 * Takes a transcript apart.
 *
 * @throws TranscriptError naming the place.
 */
export function parseTranscript(text: string): Transcript {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new TranscriptError("", "is not JSON. Get the folder again from whoever sent it");
  }
  const { version, development, compiler, prover, startedAt, powersOfTau, circuits, beacon } = object(
    "",
    json,
  );
  if (version !== 1)
    throw new TranscriptError("version", "is not 1. Use the version of Aura that it was made with");
  if (typeof development !== "boolean") throw new TranscriptError("development", "is neither true nor false");
  const entries = Object.entries(object("circuits", circuits)).map(([name, circuit]) => {
    if (!/^[a-z][A-Za-z0-9]{0,63}$/.test(name))
      throw new TranscriptError("circuits", "holds a name that is none");
    return [name, parseCircuit(`circuits.${name}`, circuit)] as const;
  });
  if (entries.length === 0) throw new TranscriptError("circuits", "is empty");
  const transcript: Transcript = {
    version,
    development,
    compiler: line("compiler", compiler),
    prover: line("prover", prover),
    startedAt: time("startedAt", startedAt),
    powersOfTau: parsePowersOfTau(powersOfTau),
    circuits: Object.fromEntries(entries),
    ...(beacon === undefined ? {} : { beacon: parseBeacon(beacon) }),
  };
  for (const [name, circuit] of entries) {
    if ((circuit.closing === undefined) !== (transcript.beacon === undefined)) {
      throw new TranscriptError(
        `circuits.${name}`,
        "is closed without a beacon, or has a beacon and is not closed",
      );
    }
  }
  return transcript;
}

function parseCircuit(where: string, value: unknown): TranscriptCircuit {
  const fields = object(where, value);
  const { main, publicSignals, constraints, sourceSha256, r1csSha256, initial, contributions, closing } =
    fields;
  const made = list(`${where}.contributions`, contributions).map((entry, index) =>
    parseContribution(`${where}.contributions[${index}]`, entry),
  );
  return {
    main: line(`${where}.main`, main),
    publicSignals: list(`${where}.publicSignals`, publicSignals).map((signal) => line(where, signal)),
    constraints: count(`${where}.constraints`, constraints),
    sourceSha256: hex(`${where}.sourceSha256`, sourceSha256, 64),
    r1csSha256: hex(`${where}.r1csSha256`, r1csSha256, 64),
    initial: parseKey(`${where}.initial`, initial),
    contributions: made,
    ...(closing === undefined ? {} : { closing: parseClosing(`${where}.closing`, closing) }),
  };
}

function parseContribution(where: string, value: unknown): TranscriptContribution {
  const { name, hash, at, key } = object(where, value);
  const problem = typeof name === "string" ? nameProblem(name) : "is not a text";
  if (typeof name !== "string" || problem !== undefined)
    throw new TranscriptError(`${where}.name`, problem ?? "");
  return {
    name,
    hash: hex(`${where}.hash`, hash, 128),
    at: time(`${where}.at`, at),
    key: parseKey(`${where}.key`, key),
  };
}

function parseClosing(where: string, value: unknown): { hash: string; key: KeyFile } {
  const { hash, key } = object(where, value);
  return { hash: hex(`${where}.hash`, hash, 128), key: parseKey(`${where}.key`, key) };
}

function parseKey(where: string, value: unknown): KeyFile {
  const { sha256, bytes } = object(where, value);
  return { sha256: hex(`${where}.sha256`, sha256, 64), bytes: count(`${where}.bytes`, bytes) };
}

function parsePowersOfTau(value: unknown): InspectedPowersOfTau {
  const { power, sha256, blake2b, bytes, publicName } = object("powersOfTau", value);
  return {
    power: count("powersOfTau.power", power),
    sha256: hex("powersOfTau.sha256", sha256, 64),
    bytes: count("powersOfTau.bytes", bytes),
    blake2b: hex("powersOfTau.blake2b", blake2b, 128),
    ...(publicName === undefined ? {} : { publicName: line("powersOfTau.publicName", publicName) }),
  };
}

function parseBeacon(value: unknown): Beacon & { at: string } {
  const { hash, iterationsExp, at } = object("beacon", value);
  if (typeof hash !== "string" || !/^([0-9a-f]{2}){32,255}$/.test(hash)) {
    throw new TranscriptError("beacon.hash", "is not 32 to 255 bytes in lower-case hexadecimal");
  }
  return { hash, iterationsExp: count("beacon.iterationsExp", iterationsExp), at: time("beacon.at", at) };
}

function object(where: string, value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new TranscriptError(where, "is not an object");
}

function list(where: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new TranscriptError(where, "is not a list");
}

function count(where: string, value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new TranscriptError(where, "is not a number of things");
}

function hex(where: string, value: unknown, digits: number): string {
  if (typeof value === "string" && value.length === digits && /^[0-9a-f]+$/.test(value)) return value;
  throw new TranscriptError(where, `is not ${digits} digits of lower-case hexadecimal`);
}

function time(where: string, value: unknown): string {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value)) return value;
  throw new TranscriptError(where, "is not a time in UTC");
}

/** Printed on terminals: no control characters. */
function line(where: string, value: unknown): string {
  if (typeof value === "string" && /^[\x20-\x7e]{1,200}$/.test(value)) return value;
  throw new TranscriptError(where, "is not a line of plain text");
}
