/**
 * Measures proofs of every circuit beside Semaphore's proofs of membership at depth 20, turn by turn with the same prover.
 *
 *   node scripts/bench/zk/main.ts [--runs N] [--json]
 */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";

import { groth16, wtns } from "snarkjs";

import { releaseCurve } from "../../circuits/curve.ts";
import { readZkeySize } from "../../circuits/zkey-size.ts";
import { figure, median, printFigures, type Figure } from "../figure.ts";
import { ours, semaphore, type Contender } from "./contenders.ts";
import { peakMemoryOf } from "./peak-memory.ts";

/** Milliseconds of each run. */
interface Times {
  readonly witness: number[];
  readonly prove: number[];
  readonly processor: number[];
  readonly verify: number[];
}

const { values } = parseArgs({
  options: { runs: { type: "string", default: "9" }, json: { type: "boolean", default: false } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error("--runs must be a whole number from 1.");
  process.exit(2);
}

const peer = semaphore();
const contenders = [peer, ...ours()];
const times = new Map(
  contenders.map((contender): [Contender, Times] => [
    contender,
    { witness: [], prove: [], processor: [], verify: [] },
  ]),
);
// The first round warms all up and is not counted; who goes first changes from round to round.
for (let run = 0; run <= runs; run++) {
  const from = run % contenders.length;
  for (const contender of [...contenders.slice(from), ...contenders.slice(0, from)])
    await measure(contender, run > 0);
  if (!values.json) process.stderr.write(run === 0 ? "warm\n" : `round ${run} of ${runs}\n`);
}
await releaseCurve();

const peerMemory = peakMemoryOf(peer);
printFigures(
  contenders.slice(1).flatMap((contender) => figuresOf(contender)),
  values.json,
);

function figuresOf(contender: Contender): readonly Figure[] {
  const [size, peerSize] = [readZkeySize(contender.zkey), readZkeySize(peer.zkey)];
  const compared = (name: string, unit: string, our: number, their: number, target: number | null = null) =>
    figure({
      name: `zk.${contender.name}.${name}`,
      unit,
      ours: our,
      peer: their,
      peerName: peer.name,
      target,
    });
  const time = (step: keyof Times): [number, number] => [
    median(timesOf(contender)[step]),
    median(timesOf(peer)[step]),
  ];
  const [prove, peerProve] = time("prove");
  return [
    compared("constraints", "constraints", size.constraints, peerSize.constraints, contender.mostConstraints),
    compared("witness", "ms", ...time("witness")),
    // Only reputation is to be as fast as the peer: the others prove other things.
    compared("prove", "ms", prove, peerProve, contender.name === "reputation" ? peerProve : null),
    compared("prove-spread", "ms", spread(timesOf(contender).prove), spread(timesOf(peer).prove)),
    compared("prove-processor", "ms", ...time("processor")),
    compared("verify", "ms", ...time("verify")),
    compared("memory", "bytes", peakMemoryOf(contender), peerMemory),
    compared("zkey", "bytes", size.bytes, peerSize.bytes),
    compared("wasm", "bytes", statSync(contender.wasm).size, statSync(peer.wasm).size),
  ];
}

/**
 * One proof, from inputs to verification; `prove` counts witness and proof together, as a holder waits for both, and
 * `processor` the time that all threads spent on them, which other programs disturb less.
 */
async function measure(contender: Contender, counts: boolean): Promise<void> {
  const { signals, wasm, zkey, verificationKey } = contender;
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
  if (!valid) throw new Error(`A proof of ${contender.name} does not verify: nothing was measured.`);
  if (!counts) return;
  const taken = timesOf(contender);
  taken.witness.push(calculated - start);
  taken.prove.push(proven - start);
  taken.processor.push((user + system) / 1000);
  taken.verify.push(verified - proven);
}

function timesOf(contender: Contender): Times {
  const found = times.get(contender);
  if (found === undefined) throw new Error(`${contender.name} was not measured.`);
  return found;
}

/** From the fastest run to the slowest. */
function spread(measured: readonly number[]): number {
  return Math.max(...measured) - Math.min(...measured);
}
