/**
 * The chain of contributions inside a proving key, checked without powers of tau and without snarkjs's own verification:
 * each contributor knew the secret by which delta was multiplied, and nothing else changed delta.
 *
 * That the key was this circuit's and these powers of tau's before the first contribution is not shown by it.
 */
import { createHash, type Hash } from "node:crypto";
import { createRequire } from "node:module";

import * as snarkjs from "snarkjs";

import { readSection } from "./sections.ts";

/** A contribution as a proving key records it. */
export interface ChainLink {
  /** Not covered by any hash: what counts is the hash that its owner published. */
  readonly name: string;
  /** BLAKE2b-512 in hexadecimal, as the contributor publishes it. */
  readonly hash: string;
  /** Only for a contribution that anybody can make again from public randomness. */
  readonly beacon?: { readonly hash: string; readonly iterationsExp: number };
}

/** A chain as read, and what is wrong with it. */
export interface Chain {
  readonly links: readonly ChainLink[];
  readonly problems: readonly string[];
}

type Point = Uint8Array;
type Scalar = Uint8Array;

interface Random {
  readonly brand: unique symbol;
}

interface Group {
  readonly F: { readonly n8: number };
  readonly g: Point;
  eq(a: Point, b: Point): boolean;
  neg(a: Point): Point;
  isZero(a: Point): boolean;
  isValid(a: Point): boolean;
  timesFr(a: Point, scalar: Scalar): Point;
  toAffine(a: Point): Point;
  fromRng(random: Random): Point;
  fromRprLEM(buffer: Uint8Array, offset: number): Point;
  toRprUncompressed(buffer: Uint8Array, offset: number, point: Point): void;
}

interface Curve {
  readonly G1: Group;
  readonly G2: Group;
  readonly Fr: { fromRng(random: Random): Scalar };
  pairingEq(...points: Point[]): Promise<boolean>;
}

// The package that snarkjs draws its points from: ours must be the same ones.
const { ChaCha } = createRequire(createRequire(import.meta.url).resolve("snarkjs"))("ffjavascript") as {
  ChaCha: new (seed: readonly number[]) => Random;
};

const HEADER_SECTION = 2;
const CONTRIBUTIONS_SECTION = 10;
const PARAMETER = { name: 1, iterationsExp: 2, beaconHash: 3 } as const;
const BEACON_TYPE = 1;

/** The most that a beacon is replayed for: 2^30 hashes take about half an hour. */
export const MAX_ITERATIONS_EXP = 30;

/**
 * Reads and checks the chain of contributions of a Groth16 key.
 *
 * @throws Error where the file cannot be read as one.
 */
export async function checkChain(zkey: string): Promise<Chain> {
  const curve = await bn128();
  const header = readHeader(curve, zkey);
  const { circuitHash, contributions } = readContributions(curve, zkey);
  const problems: string[] = [];
  const accumulated = blake2b().update(circuitHash);
  let delta = curve.G1.g;

  for (const [index, contribution] of contributions.entries()) {
    const problem = await checkLink(curve, accumulated.copy(), delta, contribution);
    if (problem !== undefined) problems.push(`contribution ${index + 1} (${contribution.name}): ${problem}`);
    hashContribution(accumulated, curve, contribution);
    delta = contribution.deltaAfter;
  }
  if (!curve.G2.eq(header.gamma2, curve.G2.g)) problems.push("gamma is not the generator");
  if (!curve.G1.eq(header.delta1, delta)) problems.push("delta is not what the last contribution left");
  if (!(await sameRatio(curve, [curve.G1.g, delta], [curve.G2.g, header.delta2]))) {
    problems.push("delta differs between the two groups");
  }
  return { links: contributions.map((contribution) => toLink(curve, contribution)), problems };
}

/** What a key is made of, as far as the chain is concerned. */
interface Contribution {
  readonly name: string;
  readonly deltaAfter: Point;
  readonly s: Point;
  readonly sx: Point;
  readonly spx: Point;
  readonly transcript: Buffer;
  readonly beacon: { readonly hash: Buffer; readonly iterationsExp: number } | undefined;
}

async function checkLink(
  curve: Curve,
  hasher: Hash,
  before: Point,
  { deltaAfter, s, sx, spx, transcript, beacon }: Contribution,
): Promise<string | undefined> {
  const points = [deltaAfter, s, sx].every((point) => curve.G1.isValid(point)) && curve.G2.isValid(spx);
  if (!points) return "a point is not on the curve";
  update(hasher, curve.G1, s);
  update(hasher, curve.G1, sx);
  if (!hasher.digest().equals(transcript)) return "does not follow those before it";
  const sp = curve.G2.fromRng(randomOf(transcript));
  if (!(await sameRatio(curve, [s, sx], [sp, spx]))) return "its secret is not proven";
  if (!(await sameRatio(curve, [before, deltaAfter], [sp, spx])))
    return "delta was not multiplied by its secret";
  if (beacon === undefined) return undefined;
  if (beacon.iterationsExp > MAX_ITERATIONS_EXP)
    return `2^${beacon.iterationsExp} iterations are too many to replay`;

  const random = randomOf(iteratedHash(beacon.hash, beacon.iterationsExp));
  const secret = curve.Fr.fromRng(random);
  const expected = curve.G1.toAffine(curve.G1.fromRng(random));
  const replayed = curve.G1.eq(expected, s) && curve.G1.eq(curve.G1.timesFr(expected, secret), sx);
  return replayed ? undefined : "is not what its beacon gives";
}

async function sameRatio(
  curve: Curve,
  one: readonly [Point, Point],
  two: readonly [Point, Point],
): Promise<boolean> {
  if (one.some((point) => curve.G1.isZero(point)) || two.some((point) => curve.G2.isZero(point)))
    return false;
  return curve.pairingEq(one[0], two[1], curve.G1.neg(one[1]), two[0]);
}

function readHeader(curve: Curve, zkey: string): { gamma2: Point; delta1: Point; delta2: Point } {
  const header = readSection(zkey, "zkey", HEADER_SECTION);
  const one = curve.G1.F.n8 * 2;
  const two = curve.G2.F.n8 * 2;
  // Two primes with their lengths, three counts, then alpha1, beta1, beta2, gamma2, delta1, delta2.
  const gamma = 2 * (4 + curve.G1.F.n8) + 3 * 4 + 2 * one + two;
  if (header.length !== gamma + two + one + two) throw new Error(`${zkey} is not a Groth16 key over bn128.`);
  return {
    gamma2: curve.G2.fromRprLEM(header, gamma),
    delta1: curve.G1.fromRprLEM(header, gamma + two),
    delta2: curve.G2.fromRprLEM(header, gamma + two + one),
  };
}

function readContributions(
  curve: Curve,
  zkey: string,
): { circuitHash: Buffer; contributions: readonly Contribution[] } {
  const section = readSection(zkey, "zkey", CONTRIBUTIONS_SECTION);
  let at = 0;
  const take = (bytes: number): Buffer => {
    if (at + bytes > section.length) throw new Error(`${zkey} is damaged among its contributions.`);
    at += bytes;
    return section.subarray(at - bytes, at);
  };
  const point = (group: Group): Point => group.fromRprLEM(take(group.F.n8 * 2), 0);
  const circuitHash = take(64);
  const contributions = Array.from({ length: take(4).readUInt32LE() }, (): Contribution => {
    const [deltaAfter, s, sx] = [point(curve.G1), point(curve.G1), point(curve.G1)];
    const spx = point(curve.G2);
    const transcript = take(64);
    const type = take(4).readUInt32LE();
    const parameters = readParameters(take(take(4).readUInt32LE()));
    const { name, beaconHash, iterationsExp } = parameters;
    const isBeacon = type === BEACON_TYPE && beaconHash !== undefined && iterationsExp !== undefined;
    if (type !== 0 && !isBeacon) throw new Error(`${zkey} holds a contribution of an unknown kind.`);
    const beacon = isBeacon ? { hash: beaconHash, iterationsExp } : undefined;
    return { name: name?.toString("utf8") ?? "", deltaAfter, s, sx, spx, transcript, beacon };
  });
  if (at !== section.length) throw new Error(`${zkey} is damaged among its contributions.`);
  return { circuitHash, contributions };
}

function readParameters(bytes: Buffer): { name?: Buffer; beaconHash?: Buffer; iterationsExp?: number } {
  const found: { name?: Buffer; beaconHash?: Buffer; iterationsExp?: number } = {};
  for (let at = 0; at < bytes.length;) {
    const kind = bytes.readUInt8(at);
    const value = bytes.readUInt8(at + 1);
    at += 2;
    if (kind === PARAMETER.iterationsExp) found.iterationsExp = value;
    else {
      const content = bytes.subarray(at, at + value);
      at += value;
      if (kind === PARAMETER.name) found.name = content;
      else if (kind === PARAMETER.beaconHash) found.beaconHash = content;
      else throw new Error("A contribution has a parameter of an unknown kind.");
    }
  }
  return found;
}

function toLink(curve: Curve, contribution: Contribution): ChainLink {
  const hash = hashContribution(blake2b(), curve, contribution).digest("hex");
  const { name, beacon } = contribution;
  if (beacon === undefined) return { name, hash };
  return { name, hash, beacon: { hash: beacon.hash.toString("hex"), iterationsExp: beacon.iterationsExp } };
}

function hashContribution(hasher: Hash, curve: Curve, contribution: Contribution): Hash {
  const { deltaAfter, s, sx, spx, transcript } = contribution;
  for (const point of [deltaAfter, s, sx]) update(hasher, curve.G1, point);
  update(hasher, curve.G2, spx);
  return hasher.update(transcript);
}

function update(hasher: Hash, group: Group, point: Point): void {
  const bytes = new Uint8Array(group.F.n8 * 2);
  group.toRprUncompressed(bytes, 0, point);
  hasher.update(bytes);
}

/** SHA-256 of SHA-256 of …, 2^exponent times. */
function iteratedHash(start: Buffer, exponent: number): Buffer {
  let hash = start;
  for (let left = 2 ** exponent; left > 0; left--) hash = createHash("sha256").update(hash).digest();
  return hash;
}

function randomOf(hash: Buffer): Random {
  return new ChaCha(Array.from({ length: 8 }, (_, index) => hash.readUInt32BE(4 * index)));
}

const blake2b = (): Hash => createHash("blake2b512");

async function bn128(): Promise<Curve> {
  // Exported, but missing from the types.
  const { curves } = snarkjs as unknown as { curves: { getCurveFromName(name: string): Promise<Curve> } };
  return curves.getCurveFromName("bn128");
}
