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
