import type { Identity } from "../../identity/Identity.ts";
import { assertInteger } from "../../utils/assertInteger.ts";
import { assertUint } from "../../utils/assertUint.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { poseidon } from "../../utils/poseidon/poseidon.ts";

/** The ASCII bytes of "aura.signal.nullifier.v1", big-endian. */
const NULLIFIER_DOMAIN = 0x617572612e7369676e616c2e6e756c6c69666965722e7631n;

/**
 * What an identity spends by one signal of an epoch's quota, whoever it is to.
 * @param parameters.index Of the signal in the epoch, from 0.
 * @throws ValueOutOfRangeError when scope or epoch is no field element, or the index no integer from 0.
 * @example
 * const nullifier = signalNullifier({ identity, scope, epoch: signalEpoch(now, 86_400), index: 0 });
 */
export function signalNullifier({
  identity,
  scope,
  epoch,
  index,
}: {
  identity: Identity;
  scope: bigint;
  epoch: bigint;
  index: number;
}): bigint {
  for (const [name, value] of Object.entries({ scope, epoch })) assertUint(name, value, FIELD_ORDER - 1n);
  assertInteger("index", index, { min: 0, max: Number.MAX_SAFE_INTEGER });
  return poseidon([NULLIFIER_DOMAIN, scope, epoch, BigInt(index), identity.secret]);
}
