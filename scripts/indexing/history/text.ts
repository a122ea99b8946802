import { concat, stringToHex, toHex, type Hex } from "viem";

import { contentId } from "../../start/content-id.ts";
import type { Random } from "./random.ts";

const WORDS = [
  "Harbour",
  "choir",
  "Ñandú",
  "of",
  "the",
  "lantern",
  "Zürich",
  "七夕",
  "مدينة",
  "\u{1F9ED}",
] as const;

/** What people do not send, and programs do. */
const ODD: readonly Hex[] = [
  // NUL alone, first, last and between.
  "0x00",
  stringToHex("\0first"),
  stringToHex("last\0"),
  stringToHex("be\0\0tween"),
  // No UTF-8: a lone continuation, a cut sequence, an overlong one, half of a surrogate pair, beyond the last character.
  concat([stringToHex("lone "), "0x80"]),
  concat([stringToHex("cut "), "0xe282"]),
  concat(["0xc0af", stringToHex(" overlong")]),
  concat([stringToHex("half "), "0xeda080"]),
  "0xf5808080ff",
  concat(["0xfe", "0x00", "0xff"]),
  // Characters of several parts, marks of direction, a byte order mark, what quotes and escapes.
  stringToHex("\u{1F469}\u200D\u{1F680} \u{1F1EA}\u{1F1FA}"),
  stringToHex("\u202Eabc\u202C \uFEFF e\u0301"),
  stringToHex('\'; DROP "x" \\ \\u0000 \n\t${x} <b>'),
  stringToHex("x"),
  stringToHex(" "),
];

/** How long what only an event carries may be, in bytes. */
export const LONG_TEXT = 65_536;

/**
 * Text as bytes, for contracts take any. Mostly words, sometimes odd, seldom long.
 *
 * @param limits `empty` where the contract allows none; `most` bytes, 200 unless told.
 */
export function text(random: Random, limits: { empty?: boolean; most?: number } = {}): Hex {
  const { empty = false, most = 200 } = limits;
  if (empty && random.once(6)) return "0x";
  if (random.once(5)) return random.pick(ODD) ?? "0x00";
  if (most > 200 && random.once(30)) return long(random, random.once(2) ? most : random.int(201, most));
  const words = Array.from({ length: random.int(1, 5) }, () => random.choose(WORDS));
  return stringToHex(words.join(" "));
}

/** A place where metadata lies, on IPFS at times, or something odd. */
export function uri(random: Random, most?: number): Hex {
  if (random.once(4)) return stringToHex(onIpfs(random));
  if (random.once(3)) return text(random, { empty: true, ...(most === undefined ? {} : { most }) });
  return stringToHex(`https://aura.example/${toHex(random.bigint(64)).slice(2)}.json`);
}

function long(random: Random, bytes: number): Hex {
  const pattern = stringToHex(`${toHex(random.bigint(96)).slice(2)} · `).slice(2);
  return `0x${pattern.repeat(Math.ceil((bytes * 2) / pattern.length)).slice(0, bytes * 2)}`;
}

/** Where there is nothing: one of a few files, a place under one, or what is no file's name. */
function onIpfs(random: Random): string {
  const cid = contentId(Uint8Array.of(random.int(0, 15)));
  const paths: readonly [string, ...string[]] = [cid, `${cid}/{id}.json`, `${cid}/${random.int(0, 3)}`];
  const odd: readonly [string, ...string[]] = [
    "",
    "x",
    "{id}",
    cid.slice(0, -1),
    cid.toUpperCase(),
    `${cid}/../${cid}`,
    `${cid}?a`,
  ];
  return `ipfs://${random.choose(random.once(4) ? odd : paths)}`;
}
