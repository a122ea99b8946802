import { setTimeout as sleep } from "node:timers/promises";

import { ask } from "./graphql.ts";
import type { BlockName, Indexer } from "./indexer.ts";
import type { Stage } from "./stage.ts";

/** Most entities of a page. */
const PAGE = 1000;
/** Milliseconds for a file that is there. */
const PATIENCE = 60_000;

/**
 * Mines blocks until the indexer has read so many files, or gave none for a while: graph-node saves with a block what it
 * found since the last one.
 *
 * @returns The block at which it stands.
 */
export async function untilFilesAreRead(stage: Stage, indexer: Indexer, count: number): Promise<BlockName> {
  let read = -1;
  for (let deadline = Date.now() + PATIENCE; ; await sleep(200)) {
    await stage.chain.mine({ blocks: 1 });
    const head = await stage.chain.getBlock();
    await indexer.waitFor(head);
    const now = await countFiles(indexer.url);
    if (now >= count || Date.now() > deadline) return head;
    if (now > read) deadline = Date.now() + PATIENCE;
    read = now;
  }
}

async function countFiles(url: string): Promise<number> {
  for (let count = 0, after = ""; ;) {
    const { metadataFiles } = await ask<{ metadataFiles: readonly { id: string }[] }>(
      url,
      `query ($after: ID!) { metadataFiles(first: ${PAGE}, where: { id_gt: $after }) { id } }`,
      { after },
    );
    count += metadataFiles.length;
    after = metadataFiles.at(-1)?.id ?? "";
    if (metadataFiles.length < PAGE) return count;
  }
}
