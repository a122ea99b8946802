import { nodeBuiltin } from "../../utils/nodeBuiltin.ts";
import type { ArtifactCache } from "./ArtifactCache.ts";
import { browserCache } from "./browserCache.ts";
import { diskCache } from "./diskCache.ts";

/**
 * Where a thread that proves keeps proving files, in a form that can be sent to it: not at all, where the platform keeps
 * such things (Cache API, or the system's folder for caches), or in a folder. Node writes to the disk only when asked.
 */
export type CacheChoice = boolean | { readonly folder: string };

/** The cache that was chosen. Without a choice, the browser's, and in Node none. */
export function openCache(choice: CacheChoice | undefined): ArtifactCache | undefined {
  const isNode = nodeBuiltin("fs/promises") !== undefined;
  if (choice === false || (choice === undefined && isNode)) return undefined;
  if (typeof choice === "object") return diskCache(choice);
  return isNode ? diskCache() : browserCache();
}
