/** EdDSAPoseidon alone: what circomlibjs signs, in fewer constraints than circomlib's template takes. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { buildEddsa } from "circomlibjs";
import fc from "fast-check";
import { poseidon5 } from "poseidon-lite";
import { beforeAll, describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import { compileMain } from "../compiler/compile.ts";
import { readR1cs } from "../compiler/r1cs.ts";
import { add, BASE8, isOnCurve, multiply, type Point } from "./babyjubjub.ts";
import { isSigned, sign, type Signature } from "./credential-model.ts";
import { FIELD, SUBGROUP_ORDER } from "./model.ts";
import { loadConstraintSystem } from "./support/constraint-system.ts";
import { findFreeWires } from "./support/free-wires.ts";
import { loadWitnessGenerator, type Signals, type WitnessGenerator } from "./support/witness-generator.ts";

const folder = `${circuitsFolder}build/eddsa-poseidon`;

async function compileOne(name: string, include: string, main: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const base = `${folder}/${name}`;
  writeFileSync(`${base}.circom`, `pragma circom 2.2.0;\ninclude "${include}";\ncomponent main ${main};\n`);
  await compileMain(`${base}.circom`, folder, ["--O2", "--r1cs", "--sym", "--wasm"]);
  return base;
}

let base: string;
let generator: WitnessGenerator;

beforeAll(async () => {
  const main = "{public [key, R8, S, message]} = EdDSAPoseidon()";
  base = await compileOne("slim", "../../templates/lib/eddsa-poseidon.circom", main);
  generator = await loadWitnessGenerator({ calculator: `${base}.cjs`, wasm: `${base}.wasm` });
});

function signals(key: Point, { signatureR8, signatureS }: Signature, message: bigint): Signals {
  return { key, R8: signatureR8, S: signatureS, message };
}

// A generator of all points, by ERC-2494: the subgroup's and those of small order.
const GENERATOR: Point = [
  995203441582195749578291179787384436505546430278305826713579947235728471134n,
  5472060717959818805561601436314318772137091100104008585924551046643952123905n,
];
const scalar = fc.bigInt({ min: 1n, max: SUBGROUP_ORDER - 1n });
const element = fc.oneof(fc.bigInt({ min: 0n, max: FIELD - 1n }), fc.constantFrom(0n, 1n, FIELD - 1n));

describe("EdDSAPoseidon", () => {
  it("accepts what circomlibjs signs, no wire of it free", async () => {
    const eddsa = await buildEddsa();
    const { F } = eddsa;
    const system = loadConstraintSystem({ r1cs: `${base}.r1cs`, sym: `${base}.sym` });
    const property = fc.asyncProperty(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      element,
      async (secret, message) => {
        const [x, y] = eddsa.prv2pub(secret);
        const { R8, S } = eddsa.signPoseidon(secret, F.e(message));
        const key: Point = [F.toObject(x), F.toObject(y)];
        const signature: Signature = { signatureR8: [F.toObject(R8[0]), F.toObject(R8[1])], signatureS: S };
        expect(isSigned(key, signature, message)).toBe(true);
        const witness = await generator.witness(signals(key, signature, message));
        expect(system.broken(witness)).toEqual([]);
        expect(findFreeWires(system, witness)).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 8 });
  });

  it("signs in the model what circomlibjs verifies", async () => {
    const eddsa = await buildEddsa();
    const { F } = eddsa;
    const property = fc.property(scalar, element, (secret, message) => {
      const { signatureR8, signatureS } = sign(secret, message);
      const point = ([x, y]: Point) => [F.e(x), F.e(y)] as const;
      const signature = { R8: point(signatureR8), S: signatureS };
      expect(eddsa.verifyPoseidon(F.e(message), signature, point(multiply(BASE8, secret)))).toBe(true);
      expect(eddsa.verifyPoseidon(F.e(message + 1n), signature, point(multiply(BASE8, secret)))).toBe(false);
    });
    fc.assert(property, { numRuns: 5 });
  });

  it("agrees with the model on signatures with one part changed", async () => {
    const property = fc.asyncProperty(
      scalar,
      element,
      fc.constantFrom("R8", "S", "key", "message", "nothing"),
      fc.constantFrom(1n, -1n, 7n),
      async (secret, message, part, by) => {
        const honest = sign(secret, message);
        const key = multiply(BASE8, secret + (part === "key" ? by + SUBGROUP_ORDER : 0n));
        const signature = {
          signatureR8: part === "R8" ? add(honest.signatureR8, multiply(BASE8, by + 8n)) : honest.signatureR8,
          signatureS: part === "S" ? honest.signatureS + by : honest.signatureS,
        };
        const said = message + (part === "message" ? by : 0n);
        const reduced = ((said % FIELD) + FIELD) % FIELD;
        const accepted = (await generator.refusedIn(signals(key, signature, said))) === undefined;
        expect(accepted).toBe(part === "nothing");
        if (signature.signatureS >= 0n) expect(isSigned(key, signature, reduced)).toBe(accepted);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it("accepts a key outside the subgroup, whose part of small order is multiplied away", async () => {
    const fourth: Point = [multiply(GENERATOR, 2n * SUBGROUP_ORDER)[0], 0n];
    const secret = 12345n;
    const key = add(multiply(BASE8, secret), fourth);
    expect(multiply(key, SUBGROUP_ORDER)).not.toEqual([0n, 1n]);
    const signature = signFor(secret, key, 99n);
    expect(isSigned(key, signature, 99n)).toBe(true);
    expect(await generator.refusedIn(signals(key, signature, 99n))).toBeUndefined();
  });

  it("refuses an R8 outside the subgroup that another verifier might let pass", async () => {
    const secret = 12345n;
    const key = multiply(BASE8, secret);
    const half: Point = [0n, FIELD - 1n];
    const signature = signFor(secret, key, 99n, half);
    expect(isOnCurve(signature.signatureR8)).toBe(true);
    expect((await generator.refusedIn(signals(key, signature, 99n)))?.[0]).toBe("EdDSAPoseidon");
  });

  it("takes 1,000 constraints less than circomlib's", async () => {
    const usual = await compileOne(
      "usual",
      "circomlib/circuits/eddsaposeidon.circom",
      "{public [Ax, Ay, R8x, R8y, S, M]} = EdDSAPoseidonVerifier()",
    );
    const [ours, theirs] = [base, usual].map((path) => readR1cs(`${path}.r1cs`).header.constraints);
    expect(theirs).toBeGreaterThan((ours ?? 0) + 1000);
  });
});

describe("the offset", () => {
  it("is a point whose multiple of Base8 nobody knows: it comes from a hash", () => {
    const first: Point = [
      5111434788686148858666130681418243992903710425682921081222950471291600952777n,
      17482398978411373184776159895473779591300561612905145905827046004996333329968n,
    ];
    const hash = createHash("sha256").update("aura.babyjubjub.offset.v1").digest("hex");
    let y = BigInt(`0x${hash}`) % FIELD;
    while (!hasPoint(y)) y++;
    expect(first[1]).toBe(y);
    expect(first[0]).toBeLessThan(FIELD / 2n);
    expect(isOnCurve(first)).toBe(true);

    const offset = multiply(first, 8n);
    expect(multiply(offset, SUBGROUP_ORDER)).toEqual([0n, 1n]);
    const constants = readFileSync(`${circuitsFolder}templates/lib/babyjub-points.circom`, "utf8");
    const written = [...constants.matchAll(/\b\d{60,}\b/g)].map(([digits]) => BigInt(digits));
    expect(written).toEqual([...offset, ...multiply(offset, 1n << 254n)]);
  });
});

/** Whether x^2 = (1 - y^2) / (168700 - 168696 * y^2) has a solution, by Euler's criterion: as numerator * denominator. */
function hasPoint(y: bigint): boolean {
  const square = ((1n - y * y) * (168700n - 168696n * y * y)) % FIELD;
  let result = 1n;
  let power = (square + FIELD) % FIELD;
  for (let exponent = (FIELD - 1n) / 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * power) % FIELD;
    power = (power * power) % FIELD;
  }
  return result === 1n;
}

/** A signature for a key and an R8 that may have parts of small order. */
function signFor(secret: bigint, key: Point, message: bigint, part: Point = [0n, 1n]): Signature {
  const nonce = 1234567n;
  const signatureR8 = add(multiply(BASE8, nonce), part);
  const hash = poseidon5([...signatureR8, ...key, message]);
  return { signatureR8, signatureS: (nonce + 8n * hash * secret) % SUBGROUP_ORDER };
}
