/**
 * Measures the verification of many proofs together beside one by one, off-chain, turn by turn. Each turn starts the
 * prover's threads once. Needs a build of the SDK.
 *
 *   node scripts/bench/verify.ts [--proofs N] [--runs N] [--json]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { verifyProofs, verifyReputationProof, type ReputationProof } from "@aura-protocol/sdk/proofs";

import { figure, median, printFigures } from "./figure.ts";

const { values } = parseArgs({
  options: {
    proofs: { type: "string", default: "64" },
    runs: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const [count, runs] = [Number(values.proofs), Number(values.runs)];
if (![count, runs].every((value) => Number.isInteger(value) && value >= 1)) {
  console.error("--proofs and --runs must be whole numbers from 1.");
  process.exit(2);
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../circuits/${path}`, import.meta.url), "utf8"));
const verificationKey = read("keys/reputation.vkey.json") as object;
const proof = read("test/vectors/proof.json") as ReputationProof;
const proofs = Array.from({ length: count }, () => ({ ...proof, verificationKey }));

const times = { together: [] as number[], alone: [] as number[] };
const turns = {
  together: () => verifyProofs(proofs),
  alone: () => Promise.all(proofs.map((each) => verifyReputationProof(each))),
};
// The first round warms both up and is not counted; who goes first changes from round to round.
for (let run = 0; run <= runs; run++) {
  for (const name of run % 2 === 0 ? (["together", "alone"] as const) : (["alone", "together"] as const)) {
    const start = performance.now();
    const holds = await turns[name]();
    if (!holds.every(Boolean)) throw new Error("A proof does not verify: nothing was measured.");
    if (run > 0) times[name].push(performance.now() - start);
  }
  if (!values.json) process.stderr.write(run === 0 ? "warm\n" : `round ${run} of ${runs}\n`);
}

const [ours, peer] = [median(times.together), median(times.alone)];
printFigures(
  [
    figure({
      name: `zk.verify.${count}-proofs`,
      unit: "ms",
      ours,
      peer,
      peerName: "one by one",
      target: null,
    }),
  ],
  values.json,
);
