import { beforeAll, describe, expect, it } from "vitest";

import { credentialCases, inputOf as credentialInputOf } from "../../../test/support/credentialCases.ts";
import { openingCases, openingInputOf } from "../../../test/support/openingCases.ts";
import { goldCase, inputOf, readKey } from "../../../test/support/reputationCases.ts";
import { firstSignal } from "../../../test/support/signalCases.ts";
import {
  ArtifactCorruptError,
  ArtifactHashMismatchError,
  ArtifactMismatchError,
  ProofCancelledError,
  WitnessRejectedError,
} from "../../errors/proof.ts";
import type { Circuit, CircuitSignals } from "../Circuit.ts";
import { loadArtifacts } from "../loadArtifacts.ts";
import { proveCircuit } from "../proveCircuit.ts";
import type { ReputationArtifacts } from "../ReputationArtifacts.ts";
import { memoryCache } from "../storage/memoryCache.ts";
import { credentialCircuit } from "./credentialCircuit.ts";
import { openingCircuit } from "./openingCircuit.ts";
import { reputationCircuit } from "./reputationCircuit.ts";
import { signalCircuit } from "./signalCircuit.ts";

/** A circuit with something that it proves, and one of its signals that must not be another. */
type Subject = { circuit: Circuit<unknown>; input: unknown; bound: string };

const subject = <Input>(circuit: Circuit<Input>, input: Input, bound: string): Subject => ({
  circuit: circuit,
  input,
  bound,
});
const first = <Item>([item]: readonly Item[]): Item => item as Item;

const subjects: Record<string, Subject> = {
  credential: subject(credentialCircuit, credentialInputOf(first(credentialCases)), "issuerKeyHash"),
  opening: subject(openingCircuit, openingInputOf(first(openingCases)), "root"),
  reputation: subject(reputationCircuit, inputOf(goldCase()), "root"),
  signal: subject(signalCircuit, firstSignal(), "root"),
};
const names = Object.keys(subjects);
const files = new Map<string, ReputationArtifacts>();

beforeAll(async () => {
  for (const [name, { circuit }] of Object.entries(subjects)) {
    files.set(name, await loadArtifacts({ read: readKey, manifest: circuit.manifest }));
  }
});

const filesOf = (name: string): ReputationArtifacts => files.get(name) as ReputationArtifacts;
const pairs = names.flatMap((name) => names.filter((other) => other !== name).map((other) => [name, other]));

function prove(name: string, artifacts: Partial<ReputationArtifacts>, signal?: AbortSignal) {
  const { circuit, input } = subjects[name] as Subject;
  return proveCircuit({ circuit, input, artifacts: { ...filesOf(name), ...artifacts }, signal });
}

describe.each(names)("proving files of %s", { timeout: 60_000 }, (name) => {
  it.each(["wasm", "zkey"] as const)("error: %s cut off, or empty", async (file) => {
    const bytes = filesOf(name)[file];
    for (const length of [bytes.length - 1, Math.floor(bytes.length / 2), 0]) {
      await expect(prove(name, { [file]: bytes.subarray(0, length) })).rejects.toThrow(ArtifactCorruptError);
    }
  });

  it.each(["wasm", "zkey", "verificationKey"] as const)(
    "error: one byte of %s changed on the way; nothing of it is kept",
    async (kind) => {
      const { manifest } = (subjects[name] as Subject).circuit;
      const { file, sha256 } = manifest[kind];
      const cache = memoryCache();
      const read = async (asked: string): Promise<Uint8Array> => {
        const bytes = (await readKey(asked)).slice();
        if (asked === file) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
        return bytes;
      };
      await expect(loadArtifacts({ read, manifest, cache })).rejects.toThrow(ArtifactHashMismatchError);
      expect(await cache.get(sha256)).toBeUndefined();
    },
  );

  it("error: signals that the circuit refuses although the check let them pass", async () => {
    const { circuit, input, bound } = subjects[name] as Subject;
    const careless: Circuit<unknown> = {
      ...circuit,
      check: () => undefined,
      toSignals(given): CircuitSignals {
        const signals = circuit.toSignals(given);
        return { ...signals, [bound]: BigInt(signals[bound] as bigint) + 1n };
      },
    };
    const proving = proveCircuit({ circuit: careless, input, artifacts: filesOf(name) });
    await expect(proving).rejects.toThrow(WitnessRejectedError);
  });

  it("args: signal, aborted before", async () => {
    await expect(prove(name, {}, AbortSignal.abort())).rejects.toThrow(ProofCancelledError);
  });
});

describe.each(pairs)("%s with a file of %s", { timeout: 60_000 }, (name, other) => {
  it.each(["wasm", "zkey"] as const)("error: its %s", async (file) => {
    const { [file]: foreign } = filesOf(other);
    await expect(prove(name, { [file]: foreign })).rejects.toThrow(ArtifactMismatchError);
  });
});
