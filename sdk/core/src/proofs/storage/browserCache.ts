import type { ArtifactCache } from "./ArtifactCache.ts";

const CACHE_NAME = "aura-proving-files";

/**
 * The browser's Cache API, in pages and workers. Where there is none, as on a page that is not served securely, or where
 * it may not be used, as in some private windows, nothing is kept.
 *
 * @param parameters.name Of the cache among those of the origin.
 * @example
 * const artifacts = await loadArtifacts({ baseUrl: "/artifacts/", cache: browserCache() });
 */
export function browserCache({ name = CACHE_NAME }: { name?: string | undefined } = {}): ArtifactCache {
  const open = (): Promise<Cache> | undefined => {
    const { caches } = globalThis as { caches?: CacheStorage };
    return caches?.open(name);
  };
  return {
    async get(sha256) {
      const response = await (await open())?.match(keyOf(sha256));
      return response === undefined ? undefined : new Uint8Array(await response.arrayBuffer());
    },
    async put(sha256, bytes) {
      await (await open())?.put(keyOf(sha256), new Response(bytes));
    },
    async delete(sha256) {
      await (await open())?.delete(keyOf(sha256));
    },
  };
}

/** Keys must be URLs; nothing is ever fetched from this one. */
function keyOf(sha256: string): string {
  return `https://proving-files.invalid/${sha256}`;
}
