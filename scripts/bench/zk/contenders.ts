import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { CircuitSignals } from "snarkjs";

import { findCircuit } from "../../../circuits/compiler/circuits.ts";
import { cases, inputOf } from "../../../circuits/test/cases.ts";
import { credentialCases, credentialInputOf } from "../../../circuits/test/credential-cases.ts";
import { openingCases, openingInputOf } from "../../../circuits/test/opening-cases.ts";
import { signalCases, signalInputOf } from "../../../circuits/test/signal-cases.ts";
import { artifactPaths } from "../../circuits/paths.ts";

/** A circuit with its files and one input that it accepts. */
export interface Contender {
  readonly name: string;
  readonly signals: CircuitSignals;
  readonly wasm: string;
  readonly zkey: string;
  readonly verificationKey: unknown;
  /** Most constraints that it may have; null where nothing is asked. */
  readonly mostConstraints: number | null;
}

/** Every circuit of ours, each with the first case of its vectors. */
export function ours(): readonly Contender[] {
  return [
    contender("reputation", 6400, inputOf(first(cases))),
    contender("credential", 16_384, credentialInputOf(first(credentialCases))),
    contender("signal", 10_000, signalInputOf(first(signalCases))),
    contender("opening", null, openingInputOf(first(openingCases))),
  ];
}

/** Semaphore with a path of full length: twenty siblings. The circuit gives whatever root they lead to. */
export function semaphore(): Contender {
  const resolve = createRequire(import.meta.url).resolve;
  const base = resolve("@zk-kit/semaphore-artifacts/package.json").replace("package.json", "semaphore-20");
  return {
    name: "Semaphore depth 20",
    signals: {
      secret: 1234567890123456789012345678901234567890n,
      merkleProofLength: 20,
      merkleProofIndex: 0b10110011100011110000,
      merkleProofSiblings: Array.from({ length: 20 }, (_, i) => BigInt(i + 1) ** 50n),
      scope: 1n,
      message: 2n,
    },
    wasm: `${base}.wasm`,
    zkey: `${base}.zkey`,
    verificationKey: readKey(`${base}.json`),
    mostConstraints: null,
  };
}

function contender(name: string, mostConstraints: number | null, input: object): Contender {
  const { wasm, zkey, verificationKey } = artifactPaths(findCircuit(name));
  return {
    name,
    // Copied, for snarkjs changes what it is given.
    signals: structuredClone(input) as CircuitSignals,
    wasm,
    zkey,
    verificationKey: readKey(verificationKey),
    mostConstraints,
  };
}

function first<Case>([source]: readonly Case[]): Case {
  if (source === undefined) throw new Error("There is no case to prove.");
  return source;
}

function readKey(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
