/** What every step of a ceremony is given. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { CeremonyCircuit, CompiledCircuit } from "./ceremony-circuit.ts";
import type { KnownPowersOfTau } from "./known-powers-of-tau.ts";

/** Where a ceremony is, and what it is about. */
export interface CeremonyContext {
  /** The ceremony's folder. */
  readonly dir: string;
  /** Every circuit that can have a key. */
  readonly circuits: readonly CeremonyCircuit[];
  /** Powers of tau that are not for development. */
  readonly known: readonly KnownPowersOfTau[];
  /** Compiles a circuit into a folder. */
  readonly compile: (circuit: CeremonyCircuit, folder: string) => Promise<CompiledCircuit>;
  /** Told of every step that takes long. */
  readonly report: (step: string) => void;
}

/** Runs something with a folder of its own, which is gone afterwards. */
export async function withWorkFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "aura-ceremony-"));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
