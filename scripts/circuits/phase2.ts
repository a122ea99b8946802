/** The second phase of a Groth16 setup: the part that is made for one circuit. */
import { randomBytes } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";

import { zKey } from "snarkjs";

import type { Beacon, Contribution } from "../../circuits/compiler/manifest.ts";

/** How to make a proving key. */
export interface Phase2Options {
  readonly r1cs: string;
  readonly ptau: string;
  /** Where to write the proving key. */
  readonly zkey: string;
  /** A proving key to which others contributed already; where absent, a new one gets `contributions` here. */
  readonly from: string | undefined;
  readonly contributions: number;
  readonly beacon: Beacon;
  readonly report: (step: string) => void;
}

/**
 * Makes a proving key, closes it with the beacon and verifies the whole chain of contributions.
 *
 * @returns Every contribution, the beacon last.
 * @throws Error where the verification fails or fewer than two contributions precede the beacon.
 */
export async function runPhase2(options: Phase2Options): Promise<readonly Contribution[]> {
  const { r1cs, ptau, zkey, report } = options;
  const draft = (n: number): string => `${zkey}.${n}`;
  let last = 0;

  if (options.from === undefined) {
    report("creating the proving key");
    const created = (await zKey.newZKey(r1cs, ptau, draft(0))) as unknown;
    if (created === -1)
      throw new Error("The powers of tau are too few, or not prepared for the second phase.");
    for (; last < options.contributions; last++) {
      report(`contribution ${last + 1} of ${options.contributions}`);
      const entropy = randomBytes(64).toString("hex");
      await zKey.contribute(draft(last), draft(last + 1), `contribution ${last + 1}`, entropy);
      rmSync(draft(last));
    }
  } else {
    report("taking over the contributed proving key");
    copyFileSync(options.from, draft(0));
  }

  report(`beacon, 2^${options.beacon.iterationsExp} iterations`);
  await zKey.beacon(draft(last), zkey, "beacon", options.beacon.hash, options.beacon.iterationsExp);
  rmSync(draft(last));

  report("verifying all contributions against circuit and powers of tau");
  return verifyContributions(r1cs, ptau, zkey);
}

/**
 * Verifies a proving key against its circuit and the powers of tau.
 *
 * @throws Error where snarkjs finds it invalid, or fewer than two contributions precede the beacon.
 */
export async function verifyContributions(
  r1cs: string,
  ptau: string,
  zkey: string,
): Promise<readonly Contribution[]> {
  const lines: string[] = [];
  const collect = (line: string): void => void lines.push(line);
  const logger = { info: collect, warn: collect, error: collect, debug: () => undefined };
  if (!(await zKey.verifyFromR1cs(r1cs, ptau, zkey, logger))) {
    throw new Error(`The proving key is invalid.\n${lines.join("\n")}`);
  }
  const contributions = lines.flatMap((line): Contribution[] => {
    const [, name, hash] = /^contribution #\d+ (.*):\s*([0-9a-f\s]+)$/.exec(line) ?? [];
    return name === undefined || hash === undefined ? [] : [{ name, hash: hash.replaceAll(/\s/g, "") }];
  });
  if (contributions.length < 3) throw new Error("At least two contributions and a beacon are needed.");
  return contributions.reverse();
}
