import { readFile } from "node:fs/promises";

import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { readJson } from "../../test/support/readJson.ts";
import { readKey } from "../../test/support/reputationCases.ts";
import { InvalidVerificationKeyError } from "../errors/proof.ts";
import type { Groth16Proof } from "../types/Proof.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import type { CircuitProof } from "./computeProof.ts";
import { parseProof } from "./parseForPairing.ts";
import type { Curve, CurveGroup } from "./snarkjsCurve.ts";
import { verifyProofs } from "./verifyProofs.ts";
import { verifyReputationProof } from "./verifyReputationProof.ts";
import { withSnarkjs } from "./withSnarkjs.ts";

const valid = readJson<CircuitProof>("circuits/test/vectors/proof.json");
let verificationKey: object;

/** Points can also be taken out of the library again. */
type OpenGroup = CurveGroup & { toObject(point: Uint8Array): bigint[]; g: Uint8Array };

beforeAll(async () => {
  const bytes = await readKey("reputation.vkey.json");
  verificationKey = JSON.parse(new TextDecoder().decode(bytes)) as object;
});
afterEach(() => vi.restoreAllMocks());

const check = (proofs: readonly CircuitProof[]) =>
  verifyProofs(proofs.map((proof) => ({ ...proof, verificationKey })));
const changed = (proof: Partial<Groth16Proof>): CircuitProof => ({
  ...valid,
  proof: { ...valid.proof, ...proof },
});
const wrongSignal = (position: number): CircuitProof => ({
  ...valid,
  publicSignals: valid.publicSignals.map((signal, index) =>
    index === position ? String(BigInt(signal) + 1n) : signal,
  ),
});

/** Two proofs of which one lacks what the other has too much of: the sum of their last points is as it should be. */
async function cancelling(): Promise<[CircuitProof, CircuitProof]> {
  return withSnarkjs(async ({ curves }) => {
    const { G1 } = (await curves.getCurveFromName("bn128")) as { G1: OpenGroup };
    const c = G1.fromObject(valid.proof.pi_c.map(BigInt));
    const moved = [G1.g, G1.neg(G1.g)].map((step) => {
      const [x, y] = G1.toObject(G1.toAffine(G1.add(c, step)));
      return changed({ pi_c: [String(x), String(y), "1"] });
    });
    return moved as [CircuitProof, CircuitProof];
  });
}

describe("verifyProofs", { timeout: 60_000 }, () => {
  it("behavior: no proofs", async () => {
    expect(await verifyProofs([])).toEqual([]);
  });

  it("behavior: one proof, and many", async () => {
    expect(await check([valid])).toEqual([true]);
    expect(await check(Array<CircuitProof>(9).fill(valid))).toEqual(Array<boolean>(9).fill(true));
  });

  it("behavior: finds the one bad proof among many, wherever it is", async () => {
    for (const place of [0, 4, 6]) {
      const proofs = Array.from({ length: 7 }, (_, index) => (index === place ? wrongSignal(5) : valid));
      expect(await check(proofs)).toEqual(proofs.map((_, index) => index !== place));
    }
  });

  it("behavior: each public signal and each point counts", async () => {
    const { pi_a, pi_b, pi_c } = valid.proof;
    const bad = [
      ...[0, 1, 2, 3, 4, 5].map(wrongSignal),
      changed({ pi_a: pi_c }),
      changed({ pi_c: pi_a }),
      changed({ pi_b: [pi_b[1] as string[], pi_b[0] as string[], ["1", "0"]] }),
    ];
    expect(await check([valid, ...bad, valid])).toEqual([true, ...bad.map(() => false), true]);
  });

  it("behavior: two bad proofs that make up for each other are both found", async () => {
    const pair = await cancelling();
    expect(await check(pair)).toEqual([false, false]);
    expect(await check([valid, ...pair, valid])).toEqual([true, false, false, true]);
  });

  it("behavior: it is the random powers that find them: with the same power for all they pass", async () => {
    const pair = await cancelling();
    vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      (array as unknown as BigUint64Array).set([0n, 1n]);
      return array;
    });
    expect(await check(pair)).toEqual([true, true]);
  });

  it("behavior: a power is never 0, with which nothing would be checked", async () => {
    const random = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      const isFirst = random.mock.calls.length === 1;
      (array as unknown as BigUint64Array).set([0n, isFirst ? 0n : 3n]);
      return array;
    });
    expect(await check([wrongSignal(0)])).toEqual([false]);
    expect(random).toHaveBeenCalledTimes(2);
  });

  it("behavior: what is malformed does not hold, and does not stop the others", async () => {
    const { pi_a, pi_b, pi_c } = valid.proof;
    const above = (coordinate: string | undefined) =>
      String(
        BigInt(coordinate ?? "") +
          21888242871839275222246405745257275088696311157297823662689037894645226208583n,
      );
    const bad: CircuitProof[] = [
      { ...valid, publicSignals: valid.publicSignals.slice(1) },
      { ...valid, publicSignals: [...valid.publicSignals, "0"] },
      { ...valid, publicSignals: valid.publicSignals.map((signal) => String(BigInt(signal) + FIELD_ORDER)) },
      { ...valid, publicSignals: valid.publicSignals.map(() => "-1") },
      changed({ pi_a: [] }),
      changed({ pi_a: ["1", "1", "1"] }),
      changed({ pi_a: ["0", "0", "1"] }),
      changed({ pi_c: ["0", "1", "0"] }),
      changed({ pi_a: [above(pi_a[0]), pi_a[1] as string, "1"] }),
      changed({ pi_c: [pi_c[0] as string, above(pi_c[1]), "1"] }),
      changed({ pi_b: [[above(pi_b[0]?.[0]), pi_b[0]?.[1] as string], pi_b[1] as string[], ["1", "0"]] }),
      {} as CircuitProof,
    ];
    expect(await check([valid, ...bad, valid])).toEqual([true, ...bad.map(() => false), true]);
  });

  it("behavior: a point on the curve outside the group does not hold", async () => {
    const outside = await withSnarkjs(async ({ curves }) => {
      const curve = (await curves.getCurveFromName("bn128")) as Curve;
      const { G2 } = curve as unknown as {
        G2: Curve["G2"] & {
          b: Uint8Array;
          toObject(point: Uint8Array): string[][];
          F: {
            e(value: number): Uint8Array;
            fromObject(value: readonly bigint[]): Uint8Array;
            toObject(value: Uint8Array): bigint[];
            square(value: Uint8Array): Uint8Array;
            mul(one: Uint8Array, other: Uint8Array): Uint8Array;
            add(one: Uint8Array, other: Uint8Array): Uint8Array;
            isSquare(value: Uint8Array): boolean;
            sqrt(value: Uint8Array): Uint8Array;
          };
        };
      };
      const { F } = G2;
      for (let real = 1n; ; real++) {
        const x = F.fromObject([real, 0n]);
        const square = F.add(F.mul(F.square(x), x), G2.b);
        if (!F.isSquare(square)) continue;
        const point = G2.fromObject([F.toObject(x), F.toObject(F.sqrt(square))]);
        expect(G2.isValid(point)).toBe(true);
        if (G2.isZero(G2.timesScalar(point, FIELD_ORDER))) continue;
        const [px, py] = [x, F.sqrt(square)].map((value) => F.toObject(value).map(String));
        const proof = changed({ pi_b: [px as string[], py as string[], ["1", "0"]] });
        // Refused when it is read, not left to a pairing that says nothing there.
        expect(parseProof(curve, proof, 6)).toBeUndefined();
        expect(parseProof(curve, valid, 6)).toBeDefined();
        return proof;
      }
    });
    expect(await check([outside, valid])).toEqual([false, true]);
  });

  it("behavior: proofs of several keys, each with its own", async () => {
    const other = JSON.parse(
      await readFile(
        new URL("../../../../node_modules/@zk-kit/semaphore-artifacts/semaphore-1.json", import.meta.url),
        "utf8",
      ),
    ) as object;
    const copy = structuredClone(verificationKey);
    const proofs = [
      { ...valid, verificationKey },
      { ...valid, verificationKey: other },
      { ...valid, publicSignals: valid.publicSignals.slice(2), verificationKey: other },
      { ...wrongSignal(1), verificationKey: copy },
      { ...valid, verificationKey: copy },
    ];
    expect(await verifyProofs(proofs)).toEqual([true, false, false, false, true]);
  });

  it("property: says of each proof what checking it alone says", async () => {
    const pool = [valid, wrongSignal(2), ...(await cancelling()), changed({ pi_c: valid.proof.pi_a })];
    const alone: boolean[] = [];
    for (const proof of pool) alone.push(await verifyReputationProof({ ...proof, verificationKey }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(pool.length - 1), { maxLength: 6 }), async (places) => {
        const proofs = places.map((place) => pool[place] as CircuitProof);
        expect(await check(proofs)).toEqual(places.map((place) => alone[place]));
      }),
      { numRuns: 8 },
    );
  });

  it("error: no verification key", async () => {
    await expect(verifyProofs([{ ...valid, verificationKey: {} }])).rejects.toThrow(
      InvalidVerificationKeyError,
    );
    const broken = { ...verificationKey, vk_delta_2: "x" };
    await expect(verifyProofs([{ ...valid, verificationKey: broken }])).rejects.toThrow(
      InvalidVerificationKeyError,
    );
  });
});
