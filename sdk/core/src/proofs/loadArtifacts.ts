import { AuraError } from "../errors/base.ts";
import { ArtifactHashMismatchError, ArtifactUnavailableError, ProofCancelledError } from "../errors/proof.ts";
import { reputationArtifacts } from "../generated/artifacts.ts";
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
  onProgress?: ((progress: ProofProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * Loads the proving files and checks their hashes. Serve them from your own origin.
 *
 * @throws ArtifactUnavailableError when one cannot be fetched or read.
 * @throws ArtifactHashMismatchError when one is not the published file.
 * @throws ProofCancelledError when `signal` aborts.
 * @example
 * const artifacts = await loadArtifacts({ baseUrl: "/artifacts/" });
 */
export async function loadArtifacts({
  manifest = reputationArtifacts,
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
      const bytes = await obtain({ artifact, source, onBytes, signal });
      await check(artifact, bytes);
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

async function obtain({
  artifact: { file },
  source,
  onBytes,
  signal,
}: {
  artifact: ArtifactFile;
  source: ArtifactSource;
  onBytes: (count: number) => void;
  signal: AbortSignal | undefined;
}): Promise<Uint8Array<ArrayBuffer>> {
  if (source.baseUrl !== undefined) return fetchArtifact({ file, baseUrl: source.baseUrl, onBytes, signal });
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
