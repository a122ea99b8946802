/**
 * Keeps proving files between visits, by what they hash to. It need not be trusted: whoever reads from it checks the
 * hash, removes what is wrong and downloads anew. A failure of it never makes a proof fail.
 */
export type ArtifactCache = {
  /** The file, or undefined when it is not there. */
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Keeps a file whose hash was checked. */
  put(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  delete(sha256: string): Promise<void>;
};
