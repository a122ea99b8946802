import { UnprovableIdentityError } from "../../errors/signal.ts";
import type { Identity } from "../../identity/Identity.ts";
import { checkSignalKey } from "./checkSignalKey.ts";
import { isProvable } from "./signalAgreement.ts";
import type { CurvePoint } from "../../types/CurvePoint.ts";

/**
 * The key that whoever accepts signals publishes: the one behind the passport's commitment. An identity that could not
 * answer a signal is refused.
 *
 * @throws UnprovableIdentityError when the circuit cannot take its secret.
 * @throws InvalidSignalKeyError when no signal can be made to its key.
 * @example
 * const [x, y] = signalPublicKey(identity);
 */
export function signalPublicKey(identity: Identity): CurvePoint {
  if (!isProvable(identity.secret)) throw new UnprovableIdentityError();
  checkSignalKey(identity.publicKey);
  return identity.publicKey;
}
