import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readKey } from "../../../test/support/reputationCases.ts";
import { firstSignal, signalCases } from "../../../test/support/signalCases.ts";
import { InvalidProofFormatError } from "../../errors/proof.ts";
import { InvalidSignalProofError, SignalMismatchError, SignalQuotaError } from "../../errors/signal.ts";
import { signalCircuit } from "../circuits/signalCircuit.ts";
import type { CircuitProof } from "../computeProof.ts";
import { loadArtifacts } from "../loadArtifacts.ts";
import type { ReputationArtifacts } from "../ReputationArtifacts.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { proveSignal } from "./proveSignal.ts";
import { proveSignalInWorker } from "./proveSignalInWorker.ts";
import { verifySignalProof, type ExpectedSignal } from "./verifySignalProof.ts";

const input = firstSignal();
const { epoch, quota, scope, message, path } = input;
const expected: ExpectedSignal = {
  isKnownRoot: ({ root, depth }) => root === path.root && depth === path.siblings.length,
  epoch,
  quota,
  scope,
  message,
};
let artifacts: ReputationArtifacts;
let proven: CircuitProof;

beforeAll(async () => {
  artifacts = await loadArtifacts({ read: readKey, manifest: signalCircuit.manifest });
  proven = await proveSignal({ input, artifacts });
}, 120_000);

afterAll(async () => {
  const { curve_bn128: curve } = globalThis as { curve_bn128?: { terminate(): Promise<void> } | null };
  await curve?.terminate();
});

const verify = (change: Partial<ExpectedSignal> = {}, given: CircuitProof = proven) =>
  verifySignalProof({
    ...given,
    verificationKey: artifacts.verificationKey,
    expected: { ...expected, ...change },
  });

/** The proof with another value for one public signal. */
function forged(name: (typeof signalCircuit.publicSignals)[number], value: bigint): CircuitProof {
  const place = signalCircuit.publicSignals.indexOf(name);
  return {
    ...proven,
    publicSignals: proven.publicSignals.map((signal, index) => (index === place ? String(value) : signal)),
  };
}

describe("a real proof", { timeout: 120_000 }, () => {
  it("vector: by the committed key, with the model's public signals", () => {
    expect(proven.publicSignals).toEqual(signalCases[0]?.publicSignals);
  });

  it("behavior: verified, it gives what a matcher keeps", async () => {
    const [tag, side, nullifier] = proven.publicSignals.map(BigInt);
    expect(await verify()).toEqual({ tag, side, nullifier });
    expect(await verify({ isKnownRoot: () => Promise.resolve(true) })).toEqual({ tag, side, nullifier });
  });

  it("behavior: in a worker thread, the same signals", async () => {
    const { publicSignals } = await proveSignalInWorker({ input, artifacts });
    expect(publicSignals).toEqual(proven.publicSignals);
  });

  it.each(["epoch", "scope", "message"] as const)("error: made for another %s", async (signal) => {
    await expect(verify({ [signal]: expected[signal] + 1n })).rejects.toMatchObject({
      name: "SignalMismatchError",
      signal,
      expected: expected[signal] + 1n,
      actual: expected[signal],
    });
  });

  it("error: made for another quota", async () => {
    await expect(verify({ quota: quota - 1 })).rejects.toMatchObject({
      name: "SignalMismatchError",
      signal: "quota",
    });
  });

  it("error: a root that the group does not know, or not at this depth", async () => {
    const groups: unknown[] = [];
    const isKnownRoot: ExpectedSignal["isKnownRoot"] = (group) => groups.push(group) === 0;
    await expect(verify({ isKnownRoot })).rejects.toMatchObject({
      name: "SignalMismatchError",
      signal: "root",
    });
    await expect(verify({ isKnownRoot: () => Promise.resolve(false) })).rejects.toThrow(SignalMismatchError);
    expect(groups).toEqual([{ root: path.root, depth: path.siblings.length }]);
    const failure = new Error("no node");
    await expect(verify({ isKnownRoot: () => Promise.reject(failure) })).rejects.toBe(failure);
  });

  it.each(["tag", "side", "nullifier"] as const)("error: another %s than was proven", async (name) => {
    await expect(verify({}, forged(name, 5n))).rejects.toThrow(InvalidSignalProofError);
  });

  it("error: root and depth replaced by those that the group knows", async () => {
    const isKnownRoot = (): boolean => true;
    await expect(verify({ isKnownRoot }, forged("root", 5n))).rejects.toThrow(InvalidSignalProofError);
    await expect(verify({ isKnownRoot }, forged("depth", 4n))).rejects.toThrow(InvalidSignalProofError);
    await expect(verify({ isKnownRoot }, forged("depth", 0n))).rejects.toMatchObject({ signal: "depth" });
    await expect(verify({ isKnownRoot }, forged("depth", 21n))).rejects.toMatchObject({ signal: "depth" });
  });

  it("error: the field's order added to a signal, so that a spent nullifier looks new", async () => {
    const nullifier = BigInt(proven.publicSignals[2] as string) + FIELD_ORDER;
    await expect(verify({}, forged("nullifier", nullifier))).rejects.toThrow(InvalidSignalProofError);
  });

  it("error: points exchanged", async () => {
    const { proof } = proven;
    const bent = { ...proven, proof: { ...proof, pi_a: proof.pi_c } };
    await expect(verify({}, bent)).rejects.toThrow(InvalidSignalProofError);
  });

  it("error: malformed", async () => {
    const cut = { ...proven, publicSignals: proven.publicSignals.slice(1) };
    await expect(verify({}, cut)).rejects.toThrow(InvalidProofFormatError);
    const pointless = { ...proven, proof: { ...proven.proof, pi_a: [] } };
    await expect(verify({}, pointless)).rejects.toThrow(InvalidProofFormatError);
  });

  it("error: what cannot be proven is refused before proving files are asked for", async () => {
    const unread = { baseUrl: "http://127.0.0.1:9/" };
    await expect(
      proveSignalInWorker({ input: { ...input, index: quota }, artifacts: unread }),
    ).rejects.toThrow(SignalQuotaError);
  });
});
