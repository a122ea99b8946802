import { numberToHex } from "viem";

import type { OpeningInput } from "../../src/proofs/opening/OpeningInput.ts";
import { readJson } from "./readJson.ts";

/** A case of the circuit's vectors; integers are decimal strings. */
export type OpeningCase = {
  name: string;
  passportId: string;
  commitment: string;
  components: string;
  badgeSet: string;
  index: string;
  root: string;
  children: string[][];
  challenger: string;
  publicSignals: string[];
};

export const openingCases = readJson<{ cases: OpeningCase[] }>("circuits/test/vectors/opening.json").cases;

/** The inputs of a case, as the SDK takes them. */
export function openingInputOf(given: OpeningCase): OpeningInput {
  return {
    opening: {
      index: Number(given.index),
      passportId: BigInt(given.passportId),
      commitment: BigInt(given.commitment),
      components: BigInt(given.components),
      badgeSet: BigInt(given.badgeSet),
    },
    children: given.children.map((level) => level.map(BigInt)),
    root: BigInt(given.root),
    challenger: numberToHex(BigInt(given.challenger) % 2n ** 160n, { size: 20 }),
  };
}
