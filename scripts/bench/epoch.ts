/**
 * Measures building an epoch out of profiles that were fetched: scoring, leaves, tree and data file, beside a simpler build
 * of the same tree, one poseidon-lite hash a node. Needs no build. The people are made up from a seed.
 *
 *   npm run bench:epoch [-- --passports N] [--seed N] [--json]
 */
import { parseArgs } from "node:util";

import { poseidon4 } from "poseidon-lite/poseidon4";
import { poseidon8 } from "poseidon-lite/poseidon8";

import { encodeEpochData } from "../../sdk/core/src/epochs/encodeEpochData.ts";
import { recordComponents } from "../../sdk/core/src/epochs/recordLeaf.ts";
import { buildProfileTree } from "../../sdk/core/src/reputation/buildProfileTree.ts";
import { formulaV1 } from "../../sdk/core/src/reputation/formula.v1.ts";
import { formulaId } from "../../sdk/core/src/reputation/formulaId.ts";
import { profileDataHash } from "../../sdk/core/src/reputation/profileDataHash.ts";
import { profileLeaves } from "../../sdk/core/src/reputation/profileLeaves.ts";
import { scoreProfiles, type ScoredProfile } from "../../sdk/core/src/reputation/scoreProfiles.ts";
import { updateProfileTree } from "../../sdk/core/src/reputation/updateProfileTree.ts";
import { madeUpProfiles, TIMESTAMP } from "./epoch/made-up-profiles.ts";
import { figure, printFigures, type Figure } from "./figure.ts";

/** Seconds; the promise holds for this many passports. */
const TARGET = { passports: 100_000, seconds: 20 };
/** Leaves that change in the incremental update. */
const CHANGED = 1_000;

const { values } = parseArgs({
  options: {
    passports: { type: "string", default: String(TARGET.passports) },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const [passports, seed] = [Number(values.passports), Number(values.seed)];
if (![passports, seed].every((value) => Number.isInteger(value) && value >= 1)) {
  console.error("--passports and --seed must be whole numbers from 1.");
  process.exit(2);
}

interface Spent {
  readonly seconds: number;
  /** Of all threads, garbage collection and compilation included. */
  readonly processorSeconds: number;
}

function timed<Result>(work: () => Result): Spent & { readonly result: Result } {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { result, seconds, processorSeconds: (user + system) / 1_000_000 };
}

const profiles = madeUpProfiles({ passports, seed });
const vouches = profiles.reduce((sum, { vouches: given }) => sum + given.length, 0);
const badges = profiles.reduce((sum, { badges: held }) => sum + held.length, 0);
if (!values.json)
  process.stderr.write(`seed ${seed}: ${passports} passports, ${badges} badges, ${vouches} vouches\n`);

const scoring = timed(() => scoreProfiles(profiles, { timestamp: TIMESTAMP }));
const hashing = timed(() => profileLeaves(scoring.result));
const leaves = hashing.result;
const building = timed(() => buildProfileTree(leaves));
const tree = building.result;
const writing = timed(() =>
  encodeEpochData({
    chainId: 31337,
    registry: "0x0000000000000000000000000000000000000001",
    formulaId: formulaId(formulaV1),
    blockNumber: 1n,
    blockHash: `0x${"01".repeat(32)}`,
    blockTimestamp: TIMESTAMP,
    root: tree.root,
    dataHash: profileDataHash(leaves),
    records: scoring.result,
  }),
);
const changes = new Map(
  Array.from({ length: Math.min(CHANGED, passports) }, (_, step) => {
    const index = Math.floor((step * passports) / Math.min(CHANGED, passports));
    return [index, BigInt(index + 1)] as const;
  }),
);
const updating = timed(() => updateProfileTree(tree, changes));

const simpleHashing = timed(() => scoring.result.map(simpleLeaf));
const simpleBuilding = timed(() => simpleRoot(simpleHashing.result));
if (simpleBuilding.result !== tree.root) throw new Error("The two trees differ: nothing was measured.");

const sum = (...parts: Spent[]): Spent => ({
  seconds: parts.reduce((all, { seconds }) => all + seconds, 0),
  processorSeconds: parts.reduce((all, { processorSeconds }) => all + processorSeconds, 0),
});

const rows: readonly (readonly [string, Spent, Spent | null, number | null])[] = [
  [
    "whole",
    sum(scoring, hashing, building, writing),
    null,
    passports <= TARGET.passports ? TARGET.seconds : null,
  ],
  ["score", scoring, null, null],
  ["leaves", hashing, simpleHashing, null],
  ["tree", building, simpleBuilding, null],
  ["leaves and tree", sum(hashing, building), sum(simpleHashing, simpleBuilding), null],
  ["data file", writing, null, null],
  [`tree after ${changes.size} changes`, updating, building, null],
];
const peerOf = (name: string): string =>
  name.startsWith("tree after") ? "built anew" : "poseidon-lite a node";
printFigures(
  rows.flatMap(([name, ours, peer, target]): Figure[] =>
    (["seconds", "processorSeconds"] as const).map((measure) =>
      figure({
        name: `epoch.${passports}.${name}${measure === "seconds" ? "" : ", processor"}`,
        ours: ours[measure],
        peer: peer === null ? null : peer[measure],
        peerName: peer === null ? null : peerOf(name),
        unit: "s",
        target,
      }),
    ),
  ),
  values.json,
);

function simpleLeaf(profile: ScoredProfile): bigint {
  const { left, passportId, commitment, badgeSet } = profile;
  return left ? 0n : poseidon4([passportId, commitment, recordComponents(profile), badgeSet]);
}

function simpleRoot(leavesOfTree: readonly bigint[]): bigint {
  let [nodes, empty] = [leavesOfTree, 0n];
  for (let level = 0; level < 8; level++) {
    const above: bigint[] = [];
    for (let start = 0; start < nodes.length; start += 8) {
      above.push(poseidon8(Array.from({ length: 8 }, (_, child) => nodes[start + child] ?? empty)));
    }
    empty = poseidon8(Array<bigint>(8).fill(empty));
    nodes = above;
  }
  return nodes[0] as bigint;
}
