/**
 * Measures proofs of every circuit beside Semaphore's at depth 20, and the SDK's prover beside snarkjs's own, turn by turn
 * in Web Workers of headless Chromium.
 *
 *   node scripts/bench/browser/main.ts [--runs N] [--json]
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { buildPage } from "../../../sdk/core/test/browser/buildPage.ts";
import { openPage } from "../../../sdk/core/test/browser/openPage.ts";
import { figure, median, printFigures, type Figure } from "../figure.ts";
import { ours, semaphore, type Contender } from "../zk/contenders.ts";
import type { Offered, ProverName, Task } from "./page.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "7" }, json: { type: "boolean", default: false } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error("--runs must be a whole number from 1.");
  process.exit(2);
}

const contenders = [semaphore(), ...ours()];
const turns = contenders.flatMap((contender) =>
  (["sdk", "snarkjs"] as const).map((prover) => ({ contender, prover, taken: [] as number[] })),
);

const script = fileURLToPath(new URL("page.ts", import.meta.url));
const paths = new Map(
  contenders.flatMap(({ wasm, zkey }) => [wasm, zkey].map((path) => [served(path), path])),
);
const opened = await openPage({
  files: await buildPage(`
    import { createProver } from "SDK/proofs/createProver.ts";
    import { offer } from ${JSON.stringify(script)};
    offer(createProver());
  `),
  read(path) {
    const found = paths.get(`/${path}`);
    return found === undefined ? Promise.reject(new Error(`no file ${path}`)) : readFile(found);
  },
});
const { page } = opened;
try {
  await page.waitForFunction(() => "offered" in globalThis);
  const about = await page.evaluate(() => (globalThis as unknown as { offered: Offered }).offered.about());
  process.stderr.write(
    `${about.threads} threads, ${about.isolated ? "" : "not "}cross-origin isolated; memory is not shared\n`,
  );
  // The first round warms all up and is not counted; who goes first changes from round to round.
  for (let run = 0; run <= runs; run++) {
    const from = run % turns.length;
    for (const turn of [...turns.slice(from), ...turns.slice(0, from)]) {
      const taken = await prove(turn.prover, taskOf(turn.contender));
      if (run > 0) turn.taken.push(taken);
    }
    if (!values.json) process.stderr.write(run === 0 ? "warm\n" : `round ${run} of ${runs}\n`);
  }
} finally {
  await opened.close();
}
printFigures(contenders.flatMap(figuresOf), values.json);

function prove(prover: ProverName, task: Task): Promise<number> {
  return page.evaluate(
    ([name, given]) => (globalThis as unknown as { offered: Offered }).offered.prove(name, given),
    [prover, task] as const,
  );
}

function figuresOf(contender: Contender): readonly Figure[] {
  const of = (name: string, prover: ProverName): readonly number[] =>
    turns.find((turn) => turn.contender.name === name && turn.prover === prover)?.taken ?? [];
  const [mine, peer] = [of(contender.name, "sdk"), of("Semaphore depth 20", "sdk")];
  const compared = (name: string, our: number, their: number, peerName: string): Figure =>
    figure({
      name: `browser.${contender.name}.${name}`,
      unit: "ms",
      ours: our,
      peer: their,
      peerName,
      target: null,
    });
  const theirs = of(contender.name, "snarkjs");
  return [
    compared("prove", median(mine), median(peer), "Semaphore depth 20"),
    compared("prove-spread", spread(mine), spread(peer), "Semaphore depth 20"),
    compared("prover", median(mine), median(theirs), "snarkjs"),
    compared("prover-fastest", Math.min(...mine), Math.min(...theirs), "snarkjs"),
  ];
}

/** The page takes texts only. */
function taskOf({ name, signals, wasm, zkey, verificationKey }: Contender): Task {
  const asText = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
  return {
    name,
    publicCount: (verificationKey as { nPublic: number }).nPublic,
    signals: JSON.stringify(signals, asText),
    wasm: served(wasm),
    zkey: served(zkey),
  };
}

/** Where the page finds a file. */
function served(path: string): string {
  return `/files/${path.slice(path.lastIndexOf("/") + 1)}`;
}

/** From the fastest run to the slowest. */
function spread(measured: readonly number[]): number {
  return Math.max(...measured) - Math.min(...measured);
}
