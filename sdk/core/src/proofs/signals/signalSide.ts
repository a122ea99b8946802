import type { Identity } from "../../identity/Identity.ts";
import { assertUint } from "../../utils/assertUint.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { poseidon } from "../../utils/poseidon/poseidon.ts";

/** The ASCII bytes of "aura.signal.side.v1", big-endian. */
const SIDE_DOMAIN = 0x617572612e7369676e616c2e736964652e7631n;

/**
 * Which of the two behind a tag signals: one for each of them, and always the same.
 * @throws ValueOutOfRangeError when the tag is no field element.
 * @example
 * const tag = signalTag({ identity, otherKey, scope });
 * const side = signalSide({ identity, tag });
 */
export function signalSide({ identity, tag }: { identity: Identity; tag: bigint }): bigint {
  assertUint("tag", tag, FIELD_ORDER - 1n);
  return poseidon([SIDE_DOMAIN, tag, identity.secret]);
}
