/**
 * Measures proofs of reputation beside Semaphore's proofs of membership at depth 20, turn by turn with the same prover.
 *
 *   node scripts/bench/zk.ts [--runs N] [--json]
 */
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

import { groth16, wtns, type CircuitSignals } from "snarkjs";

import { findCircuit } from "../../circuits/compiler/circuits.ts";
import { cases, inputOf, type Case } from "../../circuits/test/cases.ts";
import { releaseCurve } from "../circuits/curve.ts";
import { artifactPaths } from "../circuits/paths.ts";
import { readZkeySize } from "../circuits/zkey-size.ts";
import { figure, median, printFigures } from "./figure.ts";

interface Contender {
  readonly signals: CircuitSignals;
  readonly wasm: string;
  readonly zkey: string;
  readonly verificationKey: unknown;
  readonly times: { witness: number[]; prove: number[]; processor: number[]; verify: number[] };
}

const { values } = parseArgs({
  options: { runs: { type: "string", default: "9" }, json: { type: "boolean", default: false } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error("--runs must be a whole number from 1.");
  process.exit(2);
}

const [ours, peer] = [reputation(), semaphore()];
// The first round warms both up and is not counted; who goes first changes from round to round.
for (let run = 0; run <= runs; run++) {
  for (const contender of run % 2 === 0 ? [ours, peer] : [peer, ours]) await measure(contender, run > 0);
  if (!values.json) process.stderr.write(run === 0 ? "warm\n" : `round ${run} of ${runs}\n`);
}
await releaseCurve();

const sizes = { ours: readZkeySize(ours.zkey), peer: readZkeySize(peer.zkey) };
const peerName = "Semaphore depth 20";
const compared = (name: string, unit: string, our: number, their: number, target: number | null) =>
  figure({ name, unit, ours: our, peer: their, peerName, target });
const time = (step: keyof Contender["times"]): [number, number] => [
  median(ours.times[step]),
  median(peer.times[step]),
];
const [prove, theirProve] = time("prove");

printFigures(
  [
    compared(
      "zk.reputation.constraints",
      "constraints",
      sizes.ours.constraints,
      sizes.peer.constraints,
      6400,
    ),
    compared("zk.reputation.witness", "ms", ...time("witness"), null),
    compared("zk.reputation.prove", "ms", prove, theirProve, theirProve),
    compared("zk.reputation.prove-processor", "ms", ...time("processor"), null),
    compared("zk.reputation.verify", "ms", ...time("verify"), null),
    compared("zk.reputation.zkey", "bytes", sizes.ours.bytes, sizes.peer.bytes, null),
    compared("zk.reputation.wasm", "bytes", statSync(ours.wasm).size, statSync(peer.wasm).size, null),
  ],
  values.json,
);

/**
 * One proof, from inputs to verification; `prove` counts witness and proof together, as a holder waits for both, and
 * `processor` the time that all threads spent on them, which other programs disturb less.
 */
async function measure(
  { signals, wasm, zkey, verificationKey, times }: Contender,
  counts: boolean,
): Promise<void> {
  const witness = { type: "mem" as const };
  const spent = process.cpuUsage();
  const start = performance.now();
  await wtns.calculate(signals, wasm, witness);
  const calculated = performance.now();
  const { proof, publicSignals } = await groth16.prove(zkey, witness as never);
  const proven = performance.now();
  const { user, system } = process.cpuUsage(spent);
  const valid = await groth16.verify(verificationKey, publicSignals, proof);
  const verified = performance.now();
  if (!valid) throw new Error("A proof does not verify: nothing was measured.");
  if (!counts) return;
  times.witness.push(calculated - start);
  times.prove.push(proven - start);
  times.processor.push((user + system) / 1000);
  times.verify.push(verified - proven);
}

function reputation(): Contender {
  const [first] = cases;
  if (first === undefined) throw new Error("There is no case to prove.");
  const paths = artifactPaths(findCircuit("reputation"));
  return {
    ...paths,
    signals: signalsOf(first),
    verificationKey: readKey(paths.verificationKey),
    times: noTimes(),
  };
}

function signalsOf(source: Case): CircuitSignals {
  const { components, children, ...rest } = inputOf(source);
  return { ...rest, components: [...components], children: children.map((level) => [...level]) };
}

/** A path of full length: twenty siblings. The circuit gives whatever root they lead to. */
function semaphore(): Contender {
  const resolve = createRequire(import.meta.url).resolve;
  const base = resolve("@zk-kit/semaphore-artifacts/package.json").replace("package.json", "semaphore-20");
  return {
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
    times: noTimes(),
  };
}

function readKey(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function noTimes(): Contender["times"] {
  return { witness: [], prove: [], processor: [], verify: [] };
}
