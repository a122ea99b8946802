import type { Claim, Predicate } from "../types/Credential.ts";
import { assertUint } from "../utils/assertUint.ts";
import { MAX_UINT64 } from "./claimLimits.ts";
import { encodePredicate } from "./encodePredicate.ts";

/** What a predicate says of a claim. */
export type PredicateResult = {
  readonly holds: boolean;
  /** Such as "valueDataB is 410, more than 500 is asked". Tells the value: for its holder alone. */
  readonly words: string;
};

/**
 * Whether a claim satisfies a predicate.
 *
 * @throws ValueOutOfRangeError when its size is asked for and the value has more than 64 bits: neither it nor its
 * opposite can be proven.
 * @throws InvalidPredicateError, ValueOutOfRangeError when the predicate is none; see `encodePredicate`.
 * @example
 * const asked = { operator: "less", slot: "indexDataB", bound: 20081121n } as const;
 * const { holds, words } = evaluatePredicate(asked, credential.claim);
 */
export function evaluatePredicate(asked: Predicate, claim: Pick<Claim, Predicate["slot"]>): PredicateResult {
  encodePredicate(asked);
  const value = claim[asked.slot];
  const { holds, phrase } = compare(asked, value);
  return { holds, words: `${asked.slot} is ${value}, ${phrase} is asked` };
}

function compare(asked: Predicate, value: bigint): { holds: boolean; phrase: string } {
  if (asked.operator === "less" || asked.operator === "greater" || asked.operator === "between") {
    assertUint(asked.slot, value, MAX_UINT64);
  }
  switch (asked.operator) {
    case "equal":
      return { holds: value === asked.bound, phrase: `exactly ${asked.bound}` };
    case "notEqual":
      return { holds: value !== asked.bound, phrase: `anything but ${asked.bound}` };
    case "less":
      return { holds: value < asked.bound, phrase: `less than ${asked.bound}` };
    case "greater":
      return { holds: value > asked.bound, phrase: `more than ${asked.bound}` };
    case "between":
      return {
        holds: asked.low <= value && value <= asked.high,
        phrase: `from ${asked.low} to ${asked.high}`,
      };
    case "inSet":
      return { holds: asked.set.includes(value), phrase: `one of ${asked.set.join(", ")}` };
    case "notInSet":
      return { holds: !asked.set.includes(value), phrase: `none of ${asked.set.join(", ")}` };
  }
}
