import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

/** Content types by file extension; what is not listed is sent as bytes. */
const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

export interface StaticFile {
  readonly content: Buffer;
  readonly type: string;
  /** Strong validator: a hash of the content. */
  readonly etag: string;
}

/**
 * Reads a file that a URL path names.
 *
 * @param root Folder that nothing outside of is ever read.
 * @param path Decoded URL path below that folder.
 * @returns undefined when it names no file, or one outside.
 */
export async function readStaticFile(root: string, path: string): Promise<StaticFile | undefined> {
  const file = normalize(join(root, path));
  if (path.includes("\0") || !file.startsWith(normalize(root + sep))) return undefined;
  if (!(await isFile(file))) return undefined;
  const content = await readFile(file);
  return {
    content,
    type: types[extname(file)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(content).digest("base64url")}"`,
  };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
