import { groth16, wtns } from "snarkjs";
import { describe, expect, it } from "vitest";

import { goldCase, inputOf, readKey } from "../../test/support/reputationCases.ts";
import { readSemaphoreFile } from "../../test/support/semaphoreFiles.ts";
import { identityFromPrivateKey } from "../identity/identityFromPrivateKey.ts";
import { checkArtifacts, checkWitness } from "./checkArtifacts.ts";
import { membershipCircuit } from "./circuits/membershipCircuit.ts";
import { reputationCircuit } from "./circuits/reputationCircuit.ts";
import type { CircuitSignals } from "./Circuit.ts";
import type { CircuitProof } from "./computeProof.ts";
import { lonePath } from "./membership/lonePath.ts";
import { parseProvingKey } from "./parseProvingKey.ts";
import { proveGroth16 } from "./proveGroth16.ts";
import type { Curve } from "./snarkjsCurve.ts";
import { verifyProofs } from "./verifyProofs.ts";
import { watchThreads } from "./watchThreads.ts";
import { withSnarkjs } from "./withSnarkjs.ts";

/** A circuit's files with the inputs of one proof. */
type Subject = {
  signals: CircuitSignals;
  publicCount: number;
  wasm: Uint8Array;
  zkey: Uint8Array;
  verificationKey: object;
};

async function reputation(): Promise<Subject> {
  return {
    signals: reputationCircuit.toSignals(inputOf(goldCase())),
    publicCount: reputationCircuit.publicSignals.length,
    wasm: await readKey("reputation.wasm"),
    zkey: await readKey("reputation.zkey"),
    verificationKey: parse(await readKey("reputation.vkey.json")),
  };
}

async function membership(): Promise<Subject> {
  const identity = identityFromPrivateKey(new Uint8Array(32).fill(9));
  const circuit = membershipCircuit(1);
  const path = lonePath(identity.commitment);
  return {
    signals: circuit.toSignals({ identity, path, scope: 3n, message: 4n }),
    publicCount: circuit.publicSignals.length,
    wasm: await readSemaphoreFile("semaphore-1.wasm"),
    zkey: await readSemaphoreFile("semaphore-1.zkey"),
    verificationKey: parse(await readSemaphoreFile("semaphore-1.json")),
  };
}

function parse(bytes: Uint8Array): object {
  return JSON.parse(new TextDecoder().decode(bytes)) as object;
}

/** The witness as snarkjs's file, and as the prover takes it. */
async function witnessOf({ signals, wasm, zkey, publicCount }: Subject) {
  const file: { type: "mem"; data?: Uint8Array } = { type: "mem" };
  await withSnarkjs(() => wtns.calculate(signals, wasm, file));
  return { file, values: checkWitness(file.data, checkArtifacts({ wasm, zkey, publicCount })) };
}

function prove({ zkey }: Subject, witness: Uint8Array): Promise<CircuitProof> {
  return withSnarkjs(async ({ curves }) => {
    const curve = (await curves.getCurveFromName("bn128")) as Curve;
    return proveGroth16({ curve, key: parseProvingKey(zkey), witness });
  });
}

describe.each([
  ["a circuit of ours", reputation],
  ["Semaphore's circuit", membership],
])("proveGroth16 of %s", { timeout: 120_000 }, (_, subjectOf) => {
  it("behavior: proves what snarkjs proves: both verifiers accept it, with the same public signals", async () => {
    const subject = await subjectOf();
    const { file, values } = await witnessOf(subject);
    const proven = await prove(subject, values);
    const { verificationKey, zkey } = subject;
    const oracle = await withSnarkjs(() => groth16.prove(zkey, file));
    expect(proven.publicSignals).toEqual(oracle.publicSignals);
    const { proof, publicSignals } = proven;
    expect(await withSnarkjs(() => groth16.verify(verificationKey, publicSignals, proof))).toBe(true);
    expect(await verifyProofs([{ ...proven, verificationKey }])).toEqual([true]);
  });

  it("behavior: two proofs of one witness share no point", async () => {
    const subject = await subjectOf();
    const { values } = await witnessOf(subject);
    const [one, other] = [await prove(subject, values), await prove(subject, values)];
    expect(one.publicSignals).toEqual(other.publicSignals);
    for (const point of ["pi_a", "pi_b", "pi_c"] as const) {
      expect(one.proof[point]).not.toEqual(other.proof[point]);
    }
  });

  it("behavior: a witness with one wire changed makes no proof that holds, in whatever half of the wires", async () => {
    const subject = await subjectOf();
    const { values } = await witnessOf(subject);
    const { verificationKey } = subject;
    const changed = [0.25, 0.75].map((part) => {
      const copy = values.slice();
      const at = 32 * Math.floor((copy.length / 32) * part);
      copy[at] = (copy[at] as number) ^ 1;
      return copy;
    });
    for (const witness of changed) {
      const proven = await prove(subject, witness);
      expect(await verifyProofs([{ ...proven, verificationKey }])).toEqual([false]);
    }
  });
});

it("error: a thread that fails ends the proof instead of keeping everybody waiting, and the next one is made", async () => {
  const subject = await membership();
  const { values } = await witnessOf(subject);
  // Reads on to where the thread has no memory.
  const key = { ...parseProvingKey(subject.zkey), coefficientCount: 2 ** 26 };
  const broken = withSnarkjs(async ({ curves }) => {
    const curve = watchThreads((await curves.getCurveFromName("bn128")) as Curve);
    return proveGroth16({ curve, key, witness: values });
  });
  await expect(broken).rejects.toMatchObject({
    name: "ProvingFailedError",
    details: expect.stringMatching(/^A thread/) as unknown,
  });
  const proven = await prove(subject, values);
  expect(await verifyProofs([{ ...proven, verificationKey: subject.verificationKey }])).toEqual([true]);
}, 30_000);
