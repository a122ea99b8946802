import type { EpochCheckpoint, EpochProgress, Formula } from "@aura-protocol/sdk";
import { Option } from "commander";

import { UsageError } from "../errors.ts";
import type { Session } from "../session.ts";
import { folderCheckpoint } from "./folderCheckpoint.ts";

const steps: Readonly<Record<EpochProgress["stage"], string>> = {
  fetch: "reading passports",
  score: "scoring",
  tree: "hashing leaves",
};

/** `--checkpoint`: for what reads everybody and may be stopped on the way. */
export function checkpointOption(): Option {
  return new Option("--checkpoint <folder>", "keep what was read, to go on there after a stop; with --block");
}

/** What the SDK takes besides the epoch itself: a formula, a bar, a way to stop, pages of an earlier attempt. */
export interface BuildHelp {
  readonly formula: Formula;
  readonly checkpoint: EpochCheckpoint | undefined;
  readonly onProgress: (progress: EpochProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Computes an epoch behind a progress bar.
 *
 * @param options.block Pages are of one block: without it nothing could be taken up again.
 * @throws UsageError when a checkpoint is named and no block, FileError.
 */
export async function buildWithProgress<Built>(
  session: Session,
  {
    formula,
    checkpoint,
    block,
  }: { formula: Formula; checkpoint: string | undefined; block: bigint | undefined },
  build: (help: BuildHelp) => Promise<Built>,
): Promise<Built> {
  if (checkpoint !== undefined && block === undefined) {
    throw new UsageError("--checkpoint goes with --block: pages of another block are of no use.");
  }
  const progress = session.progress();
  try {
    progress.update("asking chain and indexer");
    return await build({
      formula,
      checkpoint: checkpoint === undefined ? undefined : await folderCheckpoint(checkpoint),
      onProgress: ({ stage, done, total }) => progress.update(steps[stage], done, total),
      signal: session.signal,
    });
  } finally {
    progress.stop();
  }
}
