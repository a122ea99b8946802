import { Bytes } from "@graphprotocol/graph-ts";

const FIRST_PRINTABLE: u8 = 0x20;
const LAST_PRINTABLE: u8 = 0x7e;

/**
 * Reads a left-aligned ASCII label.
 *
 * Anything else reads as empty, so that no other 32 bytes are taken for a label that a formula knows.
 */
export function labelOf(word: Bytes): string {
  let end = word.length;
  while (end > 0 && word[end - 1] == 0) end--;
  let label = "";
  for (let i = 0; i < end; i++) {
    if (word[i] < FIRST_PRINTABLE || word[i] > LAST_PRINTABLE) return "";
    label += String.fromCharCode(word[i]);
  }
  return label;
}

/** Most UTF-16 units of a text that a search looks into. */
const SEARCHED = 256;
const HIGH_SURROGATES: i32 = 0xd800;
const LOW_SURROGATES: i32 = 0xdc00;

/**
 * The beginning of a text, for a search.
 *
 * Contracts set no limit to texts, but PostgreSQL does to what is searched: more than a megabyte would stop indexing. Half
 * a surrogate pair would too, so none is cut in two.
 */
export function searchedPartOf(text: string): string {
  if (text.length <= SEARCHED) return text;
  const last = text.charCodeAt(SEARCHED - 1);
  const cutsPair = last >= HIGH_SURROGATES && last < LOW_SURROGATES;
  return text.substring(0, cutsPair ? SEARCHED - 1 : SEARCHED);
}
