import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import type { Hex } from "viem";

import { shown } from "./values.ts";

/** Multicodecs: raw bytes, and a file in blocks. */
const CODECS: readonly number[] = [raw.code, 0x70];
const SHA_256 = 0x12;
const HASH_SIZE = 32;
const LONGEST = 256;

/**
 * What a location has behind `ipfs://` when it names a file by its content, written as everybody writes it; else null.
 *
 * @param uri Bytes of the location.
 * @param id What stands in it for `{id}`, less `0x`.
 */
export function contentPath(uri: Hex, id?: Hex): string | null {
  const text = shown(uri);
  const [, path = ""] =
    /^ipfs:\/\/(.*)$/s.exec(id === undefined ? text : text.replaceAll("{id}", id.slice(2))) ?? [];
  const [cid = "", ...segments] = path.split("/");
  const isPlain = (segment: string) => /^[\w.~-]+$/.test(segment) && !/^\.\.?$/.test(segment);
  return path.length <= LONGEST && isFile(cid) && segments.every(isPlain) ? path : null;
}

function isFile(text: string): boolean {
  try {
    const cid = CID.parse(text);
    const { code, size } = cid.multihash;
    return cid.toString() === text && CODECS.includes(cid.code) && code === SHA_256 && size === HASH_SIZE;
  } catch {
    return false;
  }
}
