import type { Hex } from "viem";

import { contradictions, type Challenge } from "../types/Challenge.ts";

/** A challenge as the contract's arguments, without epoch and proof. */
export function challengeArguments({ opening, contradiction, badgeType = 0n, salt }: Challenge): readonly [
  opening: {
    index: bigint;
    passportId: bigint;
    commitment: bigint;
    components: bigint;
    badgeSet: bigint;
  },
  contradiction: number,
  param: bigint,
  salt: Hex,
] {
  return [
    { ...opening, index: BigInt(opening.index) },
    contradictions.indexOf(contradiction),
    badgeType,
    salt,
  ];
}
