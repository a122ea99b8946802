import { SelfSignalError, UnprovableIdentityError } from "../../errors/signal.ts";
import type { Identity } from "../../identity/Identity.ts";
import { assertUint } from "../../utils/assertUint.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { poseidon } from "../../utils/poseidon/poseidon.ts";
import { checkSignalKey } from "./checkSignalKey.ts";
import { isProvable, sharedPoint } from "./signalAgreement.ts";
import type { CurvePoint } from "../../types/CurvePoint.ts";

/** The ASCII bytes of "aura.signal.tag.v1", big-endian. */
const TAG_DOMAIN = 0x617572612e7369676e616c2e7461672e7631n;

/**
 * What stands for two people in a scope: the same from both sides and in every epoch. Nobody else can compute it. Keep it
 * from everybody but the matcher: who knows a tag knows that these two are meant wherever it appears.
 *
 * @param parameters.otherKey The other's published key.
 * @param parameters.scope From {@link signalScope}.
 * @throws InvalidSignalKeyError, SelfSignalError, UnprovableIdentityError
 * @throws ValueOutOfRangeError when the scope is no field element.
 * @example
 * const tag = signalTag({ identity, otherKey, scope: signalScope({ chainId, passport }) });
 */
export function signalTag({
  identity,
  otherKey,
  scope,
}: {
  identity: Identity;
  otherKey: CurvePoint;
  scope: bigint;
}): bigint {
  assertUint("scope", scope, FIELD_ORDER - 1n);
  checkPair(identity, otherKey);
  const [own] = identity.publicKey;
  const [other] = otherKey;
  const [shared] = sharedPoint(identity.secret, otherKey);
  return poseidon([TAG_DOMAIN, scope, shared, (own + other) % FIELD_ORDER, (own * other) % FIELD_ORDER]);
}

/**
 * Lets an identity and a key pass that can signal one another.
 * @throws InvalidSignalKeyError, SelfSignalError, UnprovableIdentityError
 */
export function checkPair(identity: Identity, otherKey: CurvePoint): void {
  if (!isProvable(identity.secret)) throw new UnprovableIdentityError();
  checkSignalKey(otherKey);
  // In the subgroup an abscissa has one point.
  if (identity.publicKey[0] === otherKey[0]) throw new SelfSignalError();
}
