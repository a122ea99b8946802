/**
 * Locations of files on IPFS.
 *
 * What graph-node cannot read it leaves out with a warning; what it can, it writes in its own way, and asks a gateway
 * for. An entity's id is what it writes, so only what is written that way already is taken, and only paths that a gateway
 * does not read as another file: no `..` in any disguise, nothing that a URL would escape.
 */

const SCHEME = "ipfs://";
/** Most characters of a CID and the path behind it. */
const LONGEST = 256;

const BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
const UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

/** The least and the greatest hash in version 0. The digits of base 58 sort as their values do. */
const FIRST_VERSION_0 = "QmNLei78zWmzUdbeRB3CiUfAizWUrbeeZh5K1rhAQKCh51";
const LAST_VERSION_0 = "QmfZy5bvk7a3DQAjCbGNtmrPXWkyVvPrdnZMyBZ5q5ieKG";

/** Version 1 of raw bytes and of files in blocks, both under SHA-256 of 32 bytes: all but the last two bits of the head. */
const RAW = "bafkrei";
const FILE = "bafybei";
const VERSION_1_LENGTH = 59;
/** Digits whose two highest of five bits are 0: they end the head. */
const AFTER_HEAD = "abcdefgh";
/** Digits whose two lowest bits are 0: they fill the last byte. */
const LAST = "aeimquy4";

/** What a location has behind `ipfs://`; empty unless it names a file by its content. */
export function contentPathOf(uri: string): string {
  if (!uri.startsWith(SCHEME) || uri.length > SCHEME.length + LONGEST) return "";
  const contentPath = uri.substring(SCHEME.length);
  const parts = contentPath.split("/");
  if (!isCid(parts[0])) return "";
  for (let i = 1; i < parts.length; i++) if (!isSegment(parts[i])) return "";
  return contentPath;
}

function isCid(text: string): bool {
  return isVersion0(text) || isVersion1(text);
}

function isVersion0(text: string): bool {
  if (text.length != FIRST_VERSION_0.length || !consistsOf(text, BASE_58)) return false;
  return text >= FIRST_VERSION_0 && text <= LAST_VERSION_0;
}

function isVersion1(text: string): bool {
  if (text.length != VERSION_1_LENGTH) return false;
  if (!text.startsWith(RAW) && !text.startsWith(FILE)) return false;
  return (
    consistsOf(text, BASE_32) &&
    AFTER_HEAD.includes(text.charAt(RAW.length)) &&
    LAST.includes(text.charAt(VERSION_1_LENGTH - 1))
  );
}

function isSegment(text: string): bool {
  return text.length > 0 && text != "." && text != ".." && consistsOf(text, UNRESERVED);
}

function consistsOf(text: string, characters: string): bool {
  for (let i = 0; i < text.length; i++) if (!characters.includes(text.charAt(i))) return false;
  return true;
}
