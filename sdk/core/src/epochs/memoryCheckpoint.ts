import type { EpochCheckpoint } from "../types/EpochCheckpoint.ts";

/**
 * Keeps fetched pages as long as the program runs. Keys are short texts without secrets: in Node keep each value in a file
 * named by a hash of its key to resume after a crash.
 *
 * @example
 * const checkpoint = memoryCheckpoint();
 * await buildEpoch(client, { checkpoint }).catch(() => buildEpoch(client, { checkpoint })); // goes on where it stopped
 */
export function memoryCheckpoint(): EpochCheckpoint {
  const kept = new Map<string, string>();
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => {
      kept.set(key, value);
      return Promise.resolve();
    },
    delete: (key) => {
      kept.delete(key);
      return Promise.resolve();
    },
  };
}
