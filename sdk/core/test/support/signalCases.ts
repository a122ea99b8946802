import { multiplyBase8 } from "../../src/identity/babyJubJub.ts";
import { Identity } from "../../src/identity/Identity.ts";
import type { SignalInput } from "../../src/proofs/signals/SignalInput.ts";
import { poseidon } from "../../src/utils/poseidon/poseidon.ts";
import { readJson } from "./readJson.ts";

/** A case of the circuit's vectors; integers are decimal strings. */
export type SignalCase = {
  name: string;
  secret: string;
  otherSecret: string;
  leafIndex: number;
  depth: string;
  index: string;
  quota: string;
  epoch: string;
  scope: string;
  message: string;
  root: string;
  children: [string, string][];
  otherEighth: [string, string];
  publicKey: [string, string];
  otherKey: [string, string];
  commitment: string;
  shared: [string, string];
  tag: string;
  side: string;
  nullifier: string;
  publicSignals: string[];
};

export const signalCases = readJson<{ cases: SignalCase[] }>("circuits/test/vectors/signal.json").cases;

/** The identity of a secret scalar. */
export function identityOf(secret: bigint): Identity {
  const publicKey = multiplyBase8(secret);
  return new Identity({ secret, publicKey, commitment: poseidon(publicKey) });
}

/** The inputs of a case, as the SDK takes them. */
export function signalInputOf(given: SignalCase): SignalInput {
  const depth = Number(given.depth);
  return {
    identity: identityOf(BigInt(given.secret)),
    otherKey: [BigInt(given.otherKey[0]), BigInt(given.otherKey[1])],
    path: {
      root: BigInt(given.root),
      leaf: BigInt(given.commitment),
      index: given.leafIndex,
      siblings: given.children
        .slice(0, depth)
        .map((pair, level) => BigInt(pair[((given.leafIndex >> level) & 1) ^ 1] as string)),
    },
    index: Number(given.index),
    epoch: BigInt(given.epoch),
    quota: Number(given.quota),
    scope: BigInt(given.scope),
    message: BigInt(given.message),
  };
}

/** The first case, Anne's signal to Boris. */
export function firstSignal(): SignalInput {
  const [first] = signalCases;
  if (first === undefined) throw new Error("the circuit's vectors are empty");
  return signalInputOf(first);
}
