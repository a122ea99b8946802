/**
 * Measures ways to make a proof of one witness beside `snarkjs.groth16.prove`, turn by turn: wall time, and the time of all
 * threads, which other programs disturb less.
 *
 *   node scripts/bench/zk/candidates.ts [--circuit NAME] [--runs N] [--json]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import * as snarkjs from "snarkjs";

import { checkWitness } from "../../../sdk/core/src/proofs/checkArtifacts.ts";
import { parseProvingKey } from "../../../sdk/core/src/proofs/parseProvingKey.ts";
import { proveGroth16 } from "../../../sdk/core/src/proofs/proveGroth16.ts";
import type { Curve } from "../../../sdk/core/src/proofs/snarkjsCurve.ts";
import { releaseCurve } from "../../circuits/curve.ts";
import { figure, median, printFigures } from "../figure.ts";
import { ours, semaphore } from "./contenders.ts";

const { values } = parseArgs({
  options: {
    circuit: { type: "string", default: "reputation" },
    runs: { type: "string", default: "7" },
    json: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);
const chosen = [semaphore(), ...ours()].find(({ name }) => name === values.circuit);
if (!Number.isInteger(runs) || runs < 1 || chosen === undefined) {
  console.error("--runs must be a whole number from 1, --circuit one that bench:zk names.");
  process.exit(2);
}

const { groth16, wtns } = snarkjs;
const [wasm, zkey] = [readFileSync(chosen.wasm), readFileSync(chosen.zkey)];
const file: { type: "mem"; data?: Uint8Array } = { type: "mem" };
await wtns.calculate(chosen.signals, wasm, file);
const kept = parseProvingKey(zkey);
const witness = checkWitness(file.data, { variables: variablesOf(file.data) });

/** What the package's types leave out. */
type Curves = {
  readonly curves: {
    getCurveFromName(name: "bn128", options?: { readonly singleThread: true }): Promise<Curve>;
  };
};
const { curves } = snarkjs as unknown as Curves;
/** The curve with a pool of threads, built at the first call and kept. */
const shared = (): Promise<Curve> => curves.getCurveFromName("bn128");
const single = await curves.getCurveFromName("bn128", { singleThread: true });

/** A proof as the verifier takes it. */
interface Proven {
  readonly proof: object;
  readonly publicSignals: readonly string[];
}

const PEER = "snarkjs";
const candidates: Readonly<Record<string, () => Promise<Proven>>> = {
  [PEER]: () => groth16.prove(zkey, file as never),
  "snarkjs, curve built for each proof": async () => {
    await releaseCurve();
    return groth16.prove(zkey, file as never);
  },
  sdk: async () => proveGroth16({ curve: await shared(), key: parseProvingKey(zkey), witness }),
  "sdk, key kept": async () => proveGroth16({ curve: await shared(), key: kept, witness }),
  "sdk, one thread": () => proveGroth16({ curve: single, key: parseProvingKey(zkey), witness }),
};

const taken = new Map(
  Object.keys(candidates).map((name) => [name, { wall: [] as number[], processor: [] as number[] }]),
);
const turns = Object.entries(candidates);
// The first round warms all up and is not counted; who goes first changes from round to round.
for (let run = 0; run <= runs; run++) {
  const from = run % turns.length;
  for (const [name, prove] of [...turns.slice(from), ...turns.slice(0, from)]) {
    // Whoever comes after the one that builds the curve must not pay for it.
    await shared();
    const spent = process.cpuUsage();
    const start = performance.now();
    const { proof, publicSignals } = await prove();
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(spent);
    if (!(await groth16.verify(chosen.verificationKey, publicSignals as string[], proof as never))) {
      throw new Error(`A proof by ${name} does not verify: nothing was measured.`);
    }
    if (run === 0) continue;
    timesOf(name).wall.push(wall);
    timesOf(name).processor.push((user + system) / 1000);
  }
  if (!values.json) process.stderr.write(run === 0 ? "warm\n" : `round ${run} of ${runs}\n`);
}
await releaseCurve();

printFigures(
  Object.keys(candidates).flatMap((name) =>
    (["wall", "processor"] as const).flatMap((kind) =>
      [
        { what: kind, of: median },
        { what: `${kind}-fastest`, of: (all: readonly number[]) => Math.min(...all) },
        { what: `${kind}-spread`, of: (all: readonly number[]) => Math.max(...all) - Math.min(...all) },
      ].map(({ what, of }) =>
        figure({
          name: `provers.${values.circuit}.${name}.${what}`,
          unit: "ms",
          ours: of(timesOf(name)[kind]),
          peer: of(timesOf(PEER)[kind]),
          peerName: PEER,
          target: null,
        }),
      ),
    ),
  ),
  values.json,
);

function timesOf(name: string): { readonly wall: number[]; readonly processor: number[] } {
  const found = taken.get(name);
  if (found === undefined) throw new Error(`${name} was not measured.`);
  return found;
}

/** How many values a witness file holds: its header gives the count after the field's order. */
function variablesOf(data: Uint8Array | undefined): number {
  if (data === undefined) throw new Error("There is no witness.");
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const header = 12 + 12;
  return view.getUint32(header + 4 + view.getUint32(header, true), true);
}
