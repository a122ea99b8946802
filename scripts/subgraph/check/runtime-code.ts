import type { Hex } from "viem";

/** Places in a contract's code that its constructor fills in, by the compiler's name of each. */
export type ImmutableReferences = Readonly<
  Record<string, readonly { readonly start: number; readonly length: number }[]>
>;

/**
 * Whether code on a chain is what the compiler made, whatever its constructor filled in.
 *
 * A value that the constructor fills in at several places must be the same at all of them.
 *
 * @param compiled Code before immutables are filled in.
 */
export function isRuntimeCode(actual: Hex, compiled: Hex, immutables: ImmutableReferences = {}): boolean {
  if (actual.length !== compiled.length) return false;
  for (const places of Object.values(immutables))
    if (new Set(places.map((place) => cut(actual, place))).size > 1) return false;
  const places = Object.values(immutables).flat();
  return blank(actual, places) === blank(compiled, places);
}

interface Place {
  readonly start: number;
  readonly length: number;
}

const OFFSET = "0x".length;

const cut = (code: Hex, { start, length }: Place): string =>
  code.slice(OFFSET + 2 * start, OFFSET + 2 * (start + length)).toLowerCase();

function blank(code: Hex, places: readonly Place[]): string {
  let result: string = code.toLowerCase();
  for (const { start, length } of places) {
    const from = OFFSET + 2 * start;
    result = result.slice(0, from) + "0".repeat(2 * length) + result.slice(from + 2 * length);
  }
  return result;
}
