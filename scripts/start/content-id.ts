import { createHash } from "node:crypto";

import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { create } from "multiformats/hashes/digest";

/** SHA-256 in the table of hash functions. */
const SHA_256 = 0x12;

/**
 * What a file is called on IPFS: the CID of its bytes as one raw block, in version 1, which `ipfs add --cid-version=1`
 * gives a file of up to 256 KiB.
 *
 * @example contentId(new TextEncoder().encode("{}")); // "bafkrei…"
 */
export function contentId(file: Uint8Array): string {
  const hash = createHash("sha256").update(file).digest();
  return CID.createV1(raw.code, create(SHA_256, hash)).toString();
}
