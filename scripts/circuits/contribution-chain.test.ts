import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { keysFolder, readManifest } from "../../circuits/compiler/manifest.ts";
import { contributionProblems } from "./check-contributions.ts";
import { checkChain } from "./contribution-chain.ts";
import { releaseCurve } from "./curve.ts";
import { readSection, readSections } from "./sections.ts";

const folder = mkdtempSync(join(tmpdir(), "aura-chain-"));
const committed = `${keysFolder}reputation.zkey`;
const entry = readManifest().circuits["reputation"];
if (entry === undefined) throw new Error("The manifest lacks reputation.");

const [HEADER, CONTRIBUTIONS] = [2, 10];
const POINT = 64;
/** Delta, two points, one in the other group, a hash, kind and length of parameters. */
const FIRST = { deltaAfter: 68, s: 68 + POINT, spx: 68 + 3 * POINT, transcript: 68 + 5 * POINT };

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await releaseCurve();
});

/** The committed key with some bytes of a section replaced. */
function tampered(section: number, at: number, bytes: Uint8Array): string {
  const path = join(folder, "tampered.zkey");
  copyFileSync(committed, path);
  const file = readFileSync(path);
  const position = readSections(path, "zkey").get(section)?.position;
  if (position === undefined) throw new Error("The key lacks a section.");
  file.set(bytes, position + at);
  writeFileSync(path, file);
  return path;
}

const chain = readSection(committed, "zkey", CONTRIBUTIONS);
const pointAt = (at: number, length = POINT): Buffer => chain.subarray(at, at + length);

describe("checkChain", () => {
  it("behavior: finds in the committed key what its manifest says", async () => {
    const { links, problems } = await checkChain(committed);
    expect(problems).toEqual([]);
    expect(links.map(({ name, hash }) => ({ name, hash }))).toEqual(entry.contributions);
    expect(links.map(({ beacon }) => beacon)).toEqual([undefined, undefined, entry.beacon]);
  });

  it.each([
    ["delta", FIRST.deltaAfter, pointAt(FIRST.s), /contribution 1 .*delta was not multiplied by its secret/],
    ["a proof of the secret", FIRST.s, pointAt(FIRST.deltaAfter), /contribution 1 .*does not follow/],
    ["a hash", FIRST.transcript, Buffer.alloc(1), /contribution 1 .*does not follow/],
    ["a point", FIRST.spx, Buffer.alloc(8, 1), /contribution 1 .*not on the curve/],
    ["the circuit's hash", 0, Buffer.alloc(8), /contribution 1 .*does not follow/],
  ])("error: finds that %s was replaced", async (_, at, bytes, problem) => {
    expect((await checkChain(tampered(CONTRIBUTIONS, at, bytes))).problems.join("\n")).toMatch(problem);
  });

  it("error: finds that the beacon is not what its hash gives", async () => {
    const at = chain.indexOf(Buffer.from(entry.beacon.hash, "hex"));
    const { problems } = await checkChain(tampered(CONTRIBUTIONS, at, Buffer.alloc(1, 1)));
    expect(problems).toEqual([
      expect.stringMatching(/contribution 3 \(beacon\): is not what its beacon gives/),
    ]);
  });

  it("error: refuses to replay a beacon for years", async () => {
    const at = chain.indexOf(Buffer.from(entry.beacon.hash, "hex")) - 3;
    expect(chain[at]).toBe(entry.beacon.iterationsExp);
    const { problems } = await checkChain(tampered(CONTRIBUTIONS, at, Buffer.of(63)));
    expect(problems).toEqual([expect.stringMatching(/2\^63 iterations are too many/)]);
  });

  it("error: finds a delta or gamma in the key that no contribution made", async () => {
    const header = readSection(committed, "zkey", HEADER);
    // Behind two primes and three counts: alpha1, beta1, beta2, gamma2, delta1, delta2.
    const gamma = 84 + 4 * POINT;
    const generator = header.subarray(gamma, gamma + 2 * POINT);
    const delta2 = await checkChain(tampered(HEADER, gamma + 3 * POINT, generator));
    expect(delta2.problems).toEqual(["delta differs between the two groups"]);
    const beta2 = header.subarray(gamma - 2 * POINT, gamma);
    expect((await checkChain(tampered(HEADER, gamma, beta2))).problems).toEqual([
      "gamma is not the generator",
    ]);
    const delta1 = await checkChain(tampered(HEADER, gamma + 2 * POINT, header.subarray(84, 84 + POINT)));
    expect(delta1.problems).toEqual(["delta is not what the last contribution left"]);
  });
});

describe("contributionProblems", () => {
  const { contributions, beacon } = entry;

  it("behavior: finds nothing wrong with the committed key", async () => {
    expect(await contributionProblems(committed, entry)).toEqual([]);
  });

  it("error: finds another number of contributions, another name, hash or beacon", async () => {
    const [first, second, last] = contributions;
    if (first === undefined || second === undefined || last === undefined)
      throw new Error("Too few contributions.");
    const cases = [
      [{ contributions: [first, last], beacon }, /Contribution 2 .* Contribution 3 .* nothing/s],
      [{ contributions: [...contributions, last], beacon }, /Contribution 4 in the key is missing/],
      [{ contributions: [{ ...first, name: "Eve" }, second, last], beacon }, /Contribution 1/],
      [{ contributions: [first, { ...second, hash: first.hash }, last], beacon }, /Contribution 2/],
      [{ contributions, beacon: { ...beacon, iterationsExp: 11 } }, /Contribution 3/],
      [{ contributions, beacon: undefined }, /Contribution 3/],
      [{ contributions: [first, { ...second, name: first.name }, last], beacon }, /A name contributed twice/],
    ] as const;
    for (const [expected, problem] of cases) {
      expect((await contributionProblems(committed, expected)).join(" ")).toMatch(problem);
    }
  });
});
