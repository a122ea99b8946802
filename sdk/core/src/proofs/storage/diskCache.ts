import { ProvingFailedError } from "../../errors/proof.ts";
import { nodeBuiltin } from "../../utils/nodeBuiltin.ts";
import type { ArtifactCache } from "./ArtifactCache.ts";

type FileSystem = {
  mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
  writeFile(path: string, bytes: Uint8Array, options: { flag: "wx" }): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { force: true }): Promise<void>;
};
type Node = {
  readonly files: FileSystem;
  readonly join: (...parts: string[]) => string;
  readonly home: () => string;
  readonly platform: () => string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/**
 * A folder on disk, in Node. A file is written under another name and then renamed, so that a program that ends half-way,
 * or two that write the same, leave no half of one.
 *
 * @param parameters.folder By default `aura-protocol` in the folder that the system has for caches:
 * `$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
 * @throws ProvingFailedError where there is no Node.
 * @example
 * const artifacts = await loadArtifacts({ baseUrl, cache: diskCache({ folder: "/var/cache/my-dapp" }) });
 */
export function diskCache({ folder }: { folder?: string | undefined } = {}): ArtifactCache {
  const node = loadNode();
  const { files, join } = node;
  const home = folder ?? join(cacheHome(node), "aura-protocol");
  return {
    async get(sha256) {
      try {
        return new Uint8Array(await files.readFile(join(home, nameOf(sha256))));
      } catch (error) {
        if ((error as { code?: string }).code === "ENOENT") return undefined;
        throw error;
      }
    },
    async put(sha256, bytes) {
      const target = join(home, nameOf(sha256));
      const draft = `${target}.${globalThis.crypto.randomUUID()}`;
      await files.mkdir(home, { recursive: true });
      try {
        await files.writeFile(draft, bytes, { flag: "wx" });
        await files.rename(draft, target);
      } finally {
        await files.rm(draft, { force: true });
      }
    },
    async delete(sha256) {
      await files.rm(join(home, nameOf(sha256)), { force: true });
    },
  };
}

/** A manifest may be a stranger's: nothing but a hash becomes part of a path. */
function nameOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError("not a SHA-256");
  return sha256;
}

function cacheHome({ join, home, platform, environment }: Node): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (platform() === "win32") return LOCALAPPDATA ?? join(home(), "AppData", "Local");
  if (platform() === "darwin") return join(home(), "Library", "Caches");
  return XDG_CACHE_HOME !== undefined && XDG_CACHE_HOME !== "" ? XDG_CACHE_HOME : join(home(), ".cache");
}

function loadNode(): Node {
  const files = nodeBuiltin<FileSystem>("fs/promises");
  const path = nodeBuiltin<{ join: Node["join"] }>("path");
  const os = nodeBuiltin<{ homedir: () => string; platform: () => string }>("os");
  if (files === undefined || path === undefined || os === undefined) {
    throw new ProvingFailedError({ details: "there is no disk here; a cache on disk needs Node" });
  }
  const { process } = globalThis as unknown as { process: { env: Node["environment"] } };
  return { files, join: path.join, home: os.homedir, platform: os.platform, environment: process.env };
}
