import { readFile } from "node:fs/promises";

import type { Address } from "viem";

import type { ReputationInput } from "../../src/proofs/ReputationInput.ts";
import { readJson } from "./readJson.ts";

/** A case of the circuit's vectors; integers are decimal strings. */
export type ReputationCase = {
  name: string;
  secret: string;
  passportId: string;
  components: string[];
  badgeSet: string;
  badgeMask: string;
  weights: string[];
  threshold: string;
  minima: string[];
  index: number;
  leafCount: number;
  context: { chainId: string; registry: Address; epochId: string; account: Address };
  commitment: string;
  leaf: string;
  leaves: string[];
  root: string;
  children: string[][];
  statement: string;
  scope: string;
  message: string;
  nullifier: string;
  publicSignals: string[];
};

export const reputationCases = readJson<{ cases: ReputationCase[] }>(
  "circuits/test/vectors/reputation.json",
).cases;

/** The inputs of a case, as the prover takes them. */
export function inputOf(given: ReputationCase): ReputationInput {
  return {
    secret: BigInt(given.secret),
    passportId: BigInt(given.passportId),
    components: given.components.map(Number),
    badgeSet: BigInt(given.badgeSet),
    children: given.children.map((level) => level.map(BigInt)),
    root: BigInt(given.root),
    statement: BigInt(given.statement),
    badgeMask: BigInt(given.badgeMask),
    scope: BigInt(given.scope),
    message: BigInt(given.message),
  };
}

/** The first case, which claims Gold by the first formula. */
export function goldCase(): ReputationCase {
  const [first] = reputationCases;
  if (first === undefined) throw new Error("the circuit's vectors are empty");
  return first;
}

/** Reads a committed proving file. */
export function readKey(file: string): Promise<Uint8Array> {
  return readFile(new URL(`../../../../circuits/keys/${file}`, import.meta.url));
}
