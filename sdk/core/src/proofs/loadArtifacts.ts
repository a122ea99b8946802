import { AuraError } from "../errors/base.ts";
import { ArtifactHashMismatchError, ArtifactUnavailableError, ProofCancelledError } from "../errors/proof.ts";
import { reputationArtifacts } from "../generated/artifacts.ts";
import type { ArtifactCache } from "./storage/ArtifactCache.ts";
import { fetchArtifact } from "./fetchArtifact.ts";
import type { ProofProgress } from "./ProofProgress.ts";
import type { ArtifactFile, ArtifactManifest, ReputationArtifacts } from "./ReputationArtifacts.ts";
import { sha256Hex } from "./sha256Hex.ts";

/** Where proving files come from: a URL to fetch from, or a function that reads one by its name. */
export type ArtifactSource =
  | { readonly baseUrl: string; readonly read?: undefined }
  | { readonly read: (file: string) => Promise<Uint8Array>; readonly baseUrl?: undefined };

/** What {@link loadArtifacts} takes. */
export type LoadArtifactsParameters = ArtifactSource & {
  /** What the files must hash to; that of the published `reputation` circuit by default. */
  manifest?: ArtifactManifest | undefined;
  /** Asked before the source, and given what was checked; none by default. */
  cache?: ArtifactCache | undefined;
  onProgress?: ((progress: ProofProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * Loads the proving files and checks their hashes, those of files from the cache too. Serve them from your own origin.
 *
 * @throws ArtifactUnavailableError when one cannot be fetched or read.
 * @throws ArtifactHashMismatchError when one is not the published file.
 * @throws ProofCancelledError when `signal` aborts.
 * @example
 * const artifacts = await loadArtifacts({ baseUrl: "/artifacts/" });
 */
export async function loadArtifacts({
  manifest = reputationArtifacts,
  cache,
  onProgress,
  signal,
  ...source
}: LoadArtifactsParameters): Promise<ReputationArtifacts> {
  const files = [manifest.wasm, manifest.zkey, manifest.verificationKey];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const onBytes = (count: number): void => {
    loaded += count;
    onProgress?.({ stage: "download", loaded: Math.min(loaded, total), total });
  };
  onBytes(0);
  try {
    const load = async (artifact: ArtifactFile): Promise<Uint8Array> => {
      signal?.throwIfAborted();
      const kept = await readCache(cache, artifact);
      if (kept !== undefined) {
        onBytes(kept.length);
        return kept;
      }
      const bytes = await obtain({ artifact, source, onBytes, signal });
      await check(artifact, bytes);
      // A full disk or a cache that may not be used makes the next time slower, no more.
      await cache?.put(artifact.sha256, bytes).catch(() => undefined);
      return bytes;
    };
    const [wasm, zkey, key] = await Promise.all([
      load(manifest.wasm),
      load(manifest.zkey),
      load(manifest.verificationKey),
    ]);
    signal?.throwIfAborted();
    return { wasm, zkey, verificationKey: JSON.parse(new TextDecoder().decode(key)) as object };
  } catch (error) {
    if (signal?.aborted === true) throw new ProofCancelledError();
    throw error;
  }
}

/** What the cache holds, if it is what it should be. Anything else is removed from it. */
async function readCache(
  cache: ArtifactCache | undefined,
  { sha256 }: ArtifactFile,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const bytes = await cache?.get(sha256);
    if (bytes === undefined || (await sha256Hex(bytes)) === sha256) return bytes;
    await cache?.delete(sha256);
  } catch {
    // A cache that cannot be read holds nothing.
  }
  return undefined;
}

async function obtain({
  artifact: { file, bytes: maxBytes },
  source,
  onBytes,
  signal,
}: {
  artifact: ArtifactFile;
  source: ArtifactSource;
  onBytes: (count: number) => void;
  signal: AbortSignal | undefined;
}): Promise<Uint8Array<ArrayBuffer>> {
  if (source.baseUrl !== undefined) {
    return fetchArtifact({ file, baseUrl: source.baseUrl, maxBytes, onBytes, signal });
  }
  try {
    // Copied, so that no caller can change the bytes after they were checked.
    const bytes = new Uint8Array(await source.read(file));
    onBytes(bytes.length);
    return bytes;
  } catch (cause) {
    if (cause instanceof AuraError) throw cause;
    throw new ArtifactUnavailableError({ file, cause });
  }
}

async function check({ file, sha256 }: ArtifactFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const actual = await sha256Hex(bytes);
  if (actual !== sha256) throw new ArtifactHashMismatchError({ file, expected: sha256, actual });
}
