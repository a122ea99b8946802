import type { ArtifactCache } from "./ArtifactCache.ts";

/** Room for the files of three circuits or so. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Keeps files in memory, for programs that prove with several circuits in turn. When there is no more room, those not
 * asked for longest go first; a file that has no room at all is not kept.
 *
 * @param parameters.maxBytes Most bytes it holds; 32 MiB by default.
 * @example
 * const artifacts = await loadArtifacts({ baseUrl, cache: memoryCache({ maxBytes: 2 ** 26 }) });
 */
export function memoryCache({ maxBytes = MAX_BYTES }: { maxBytes?: number | undefined } = {}): ArtifactCache {
  // A map lists its entries in the order in which they were put: the first is the oldest.
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let held = 0;

  function remove(sha256: string): void {
    held -= files.get(sha256)?.length ?? 0;
    files.delete(sha256);
  }

  return {
    get(sha256) {
      const bytes = files.get(sha256);
      if (bytes !== undefined) {
        files.delete(sha256);
        files.set(sha256, bytes);
      }
      // Copied, so that no caller can change what is kept.
      return Promise.resolve(bytes?.slice());
    },
    put(sha256, bytes) {
      remove(sha256);
      if (bytes.length <= maxBytes) {
        files.set(sha256, bytes.slice());
        held += bytes.length;
      }
      for (const oldest of files.keys()) {
        if (held <= maxBytes) break;
        remove(oldest);
      }
      return Promise.resolve();
    },
    delete(sha256) {
      remove(sha256);
      return Promise.resolve();
    },
  };
}
