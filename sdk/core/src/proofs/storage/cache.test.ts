import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { serveFiles } from "../../../test/support/serveFiles.ts";
import {
  ArtifactHashMismatchError,
  ArtifactUnavailableError,
  ProofCancelledError,
  ProvingFailedError,
} from "../../errors/proof.ts";
import { loadArtifacts } from "../loadArtifacts.ts";
import { sha256Hex } from "../sha256Hex.ts";
import type { ArtifactCache } from "./ArtifactCache.ts";
import { browserCache } from "./browserCache.ts";
import { diskCache } from "./diskCache.ts";
import { memoryCache } from "./memoryCache.ts";
import { openCache } from "./openCache.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const contents: Record<string, string> = { "c.wasm": "wasm", "c.zkey": "proving key", "c.json": "{}" };

async function entry(file: string) {
  const bytes = bytesOf(contents[file] ?? "");
  return { file, sha256: await sha256Hex(bytes), bytes: bytes.length };
}

const manifest = {
  wasm: await entry("c.wasm"),
  zkey: await entry("c.zkey"),
  verificationKey: await entry("c.json"),
};

/** A browser's caches, as far as they are used here. */
function fakeCaches(): CacheStorage {
  const entries = new Map<string, Response>();
  const cache = {
    match: (key: string) => Promise.resolve(entries.get(key)?.clone()),
    put: (key: string, response: Response) => Promise.resolve(void entries.set(key, response)),
    delete: (key: string) => Promise.resolve(entries.delete(key)),
  };
  return { open: () => Promise.resolve(cache) } as unknown as CacheStorage;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aura-cache-"));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const makers: [string, () => ArtifactCache][] = [
  ["diskCache", () => diskCache({ folder })],
  ["memoryCache", () => memoryCache()],
  [
    "browserCache",
    () => {
      vi.stubGlobal("caches", fakeCaches());
      return browserCache();
    },
  ],
];

describe.each(makers)("%s", (_, make) => {
  it("behavior: gives back what it was given, an empty file too, until it is deleted", async () => {
    const cache = make();
    const { sha256 } = manifest.wasm;
    expect(await cache.get(sha256)).toBeUndefined();
    await cache.put(sha256, bytesOf("wasm"));
    expect(await cache.get(sha256)).toEqual(bytesOf("wasm"));
    await cache.put(sha256, new Uint8Array());
    expect(await cache.get(sha256)).toEqual(new Uint8Array());
    await cache.delete(sha256);
    expect(await cache.get(sha256)).toBeUndefined();
    await cache.delete(sha256);
  });

  it("behavior: loadArtifacts downloads once, and tells its progress the second time too", async () => {
    const server = await serveFiles((file, response) => response.end(contents[file]));
    const cache = make();
    const { baseUrl } = server;
    const first = await loadArtifacts({ baseUrl, manifest, cache });
    expect(server.requests).toHaveLength(3);
    const progress: number[] = [];
    const onProgress = (step: { stage: string; loaded?: number }) => progress.push(step.loaded ?? -1);
    expect(await loadArtifacts({ baseUrl, manifest, cache, onProgress })).toEqual(first);
    expect(server.requests).toHaveLength(3);
    expect(progress.at(-1)).toBe(Object.values(contents).join("").length);
    await server.close();
  });

  it("behavior: what is wrong in the cache is removed and downloaded anew", async () => {
    const cache = make();
    await cache.put(manifest.zkey.sha256, bytesOf("proving kex"));
    const read = vi.fn((file: string) => Promise.resolve(bytesOf(contents[file] ?? "")));
    const { zkey } = await loadArtifacts({ read, manifest, cache });
    expect(zkey).toEqual(bytesOf("proving key"));
    expect(read).toHaveBeenCalledWith("c.zkey");
    expect(await cache.get(manifest.zkey.sha256)).toEqual(bytesOf("proving key"));
  });

  it("behavior: what is wrong in the cache is removed even where nothing can be downloaded", async () => {
    const cache = make();
    await cache.put(manifest.zkey.sha256, bytesOf("proving kex"));
    const read = () => Promise.reject(new Error("offline"));
    await expect(loadArtifacts({ read, manifest, cache })).rejects.toThrow(ArtifactUnavailableError);
    await vi.waitFor(async () => expect(await cache.get(manifest.zkey.sha256)).toBeUndefined());
  });

  it("behavior: what is wrong in the source never gets into the cache", async () => {
    const cache = make();
    const read = () => Promise.resolve(bytesOf("<!doctype html>"));
    await expect(loadArtifacts({ read, manifest, cache })).rejects.toThrow(ArtifactHashMismatchError);
    for (const { sha256 } of Object.values(manifest)) expect(await cache.get(sha256)).toBeUndefined();
  });

  it("behavior: a download that is left half-way leaves nothing", async () => {
    const server = await serveFiles((_, response) => void response.write("w"));
    const cache = make();
    const controller = new AbortController();
    const loading = loadArtifacts({
      baseUrl: server.baseUrl,
      manifest,
      cache,
      signal: controller.signal,
      onProgress: (step) => step.stage === "download" && step.loaded > 0 && controller.abort(),
    });
    await expect(loading).rejects.toThrow(ProofCancelledError);
    for (const { sha256 } of Object.values(manifest)) expect(await cache.get(sha256)).toBeUndefined();
    await server.close();
  });
});

describe("diskCache", () => {
  it("behavior: leaves one file under its hash, also when several write at once, and nothing else", async () => {
    const cache = diskCache({ folder: join(folder, "deep", "er") });
    const { sha256 } = manifest.wasm;
    await Promise.all([1, 2, 3, 4].map(() => cache.put(sha256, bytesOf("wasm"))));
    expect(await readdir(join(folder, "deep", "er"))).toEqual([sha256]);
    expect(await readFile(join(folder, "deep", "er", sha256), "utf8")).toBe("wasm");
  });

  it("behavior: a file that was cut off on disk is replaced", async () => {
    const cache = diskCache({ folder });
    await writeFile(join(folder, manifest.zkey.sha256), "proving");
    const read = (file: string) => Promise.resolve(bytesOf(contents[file] ?? ""));
    await loadArtifacts({ read, manifest, cache });
    expect(await readFile(join(folder, manifest.zkey.sha256), "utf8")).toBe("proving key");
  });

  it("error: what is no hash never becomes part of a path", async () => {
    const cache = diskCache({ folder });
    for (const sha256 of ["../stolen", "", "A".repeat(64)]) {
      await expect(cache.put(sha256, bytesOf("x"))).rejects.toThrow(TypeError);
      await expect(cache.get(sha256)).rejects.toThrow(TypeError);
      await expect(cache.delete(sha256)).rejects.toThrow(TypeError);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it("behavior: a folder that cannot be written to does not stop anybody", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const read = (name: string) => Promise.resolve(bytesOf(contents[name] ?? ""));
    const { zkey } = await loadArtifacts({ read, manifest, cache: diskCache({ folder: join(file, "x") }) });
    expect(zkey).toEqual(bytesOf("proving key"));
  });

  it("behavior: by default it is in the system's folder for caches", async () => {
    vi.stubEnv("XDG_CACHE_HOME", folder);
    await diskCache().put(manifest.wasm.sha256, bytesOf("wasm"));
    expect(await readdir(join(folder, "aura-protocol"))).toEqual([manifest.wasm.sha256]);
    expect(homedir()).not.toBe(folder);
  });

  it("error: there is no disk in a browser", () => {
    vi.stubGlobal("process", undefined);
    expect(() => diskCache()).toThrow(ProvingFailedError);
  });
});

describe("memoryCache", () => {
  it("args: maxBytes; what was not asked for longest goes first", async () => {
    const cache = memoryCache({ maxBytes: 4 });
    await cache.put("a", bytesOf("aa"));
    await cache.put("b", bytesOf("bb"));
    await cache.get("a");
    await cache.put("c", bytesOf("c"));
    expect([await cache.get("a"), await cache.get("b"), await cache.get("c")]).toEqual([
      bytesOf("aa"),
      undefined,
      bytesOf("c"),
    ]);
  });

  it("behavior: a file that has no room at all drives nobody out", async () => {
    const cache = memoryCache({ maxBytes: 4 });
    await cache.put("a", bytesOf("aaaa"));
    await cache.put("b", bytesOf("bbbbb"));
    expect(await cache.get("a")).toEqual(bytesOf("aaaa"));
    expect(await cache.get("b")).toBeUndefined();
  });

  it("behavior: nobody changes what is kept", async () => {
    const cache = memoryCache();
    const bytes = bytesOf("aa");
    await cache.put("a", bytes);
    bytes.fill(0);
    (await cache.get("a"))?.fill(0);
    expect(await cache.get("a")).toEqual(bytesOf("aa"));
  });
});

describe("browserCache", () => {
  it("behavior: keeps nothing where there is no cache, and stops nobody", async () => {
    vi.stubGlobal("caches", undefined);
    const cache = browserCache();
    await cache.put("a", bytesOf("aa"));
    expect(await cache.get("a")).toBeUndefined();
    await cache.delete("a");
  });

  it("behavior: a cache that must not be used, as in a private window, stops nobody", async () => {
    vi.stubGlobal("caches", { open: () => Promise.reject(new DOMException("", "SecurityError")) });
    const read = (name: string) => Promise.resolve(bytesOf(contents[name] ?? ""));
    const { zkey } = await loadArtifacts({ read, manifest, cache: browserCache() });
    expect(zkey).toEqual(bytesOf("proving key"));
  });
});

describe("openCache", () => {
  it("behavior: without a choice, the browser's, and in Node none", () => {
    expect(openCache(undefined)).toBeUndefined();
    expect(openCache(false)).toBeUndefined();
    vi.stubGlobal("process", undefined);
    expect(openCache(undefined)).toBeDefined();
    expect(openCache(false)).toBeUndefined();
  });

  it("behavior: on disk, in the system's folder or in another", async () => {
    vi.stubEnv("XDG_CACHE_HOME", folder);
    await openCache(true)?.put(manifest.wasm.sha256, bytesOf("wasm"));
    await openCache({ folder })?.put(manifest.zkey.sha256, bytesOf("key"));
    expect((await readdir(folder)).sort()).toEqual(["aura-protocol", manifest.zkey.sha256].sort());
  });
});
