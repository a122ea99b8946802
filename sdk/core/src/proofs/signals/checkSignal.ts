import { SignalQuotaError } from "../../errors/signal.ts";
import { checkMemberPath } from "../membership/checkMemberPath.ts";
import { assertInteger } from "../../utils/assertInteger.ts";
import { assertUint } from "../../utils/assertUint.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import type { SignalInput } from "./SignalInput.ts";
import { checkPair } from "./signalTag.ts";

/** Levels of the deepest tree that the circuit takes. */
export const SIGNAL_DEPTH = 20;

const MAX_QUOTA = 65_536;

/**
 * Lets a signal pass that the circuit can prove. Whether the root is the contract's is for `checkMembershipRoot`.
 *
 * @throws ValueOutOfRangeError for a quota outside 1 to 65,536, a path not of 1 to 20 levels, an index that is no integer
 * from 0, an epoch, scope or message that is no field element.
 * @throws SignalQuotaError when the index is not below the quota.
 * @throws UnprovableIdentityError, InvalidSignalKeyError, SelfSignalError
 * @throws IdentityNotInTreeError when the path is another's, PathMismatchError when it leads elsewhere.
 * @example
 * const epoch = signalEpoch(now, 86_400);
 * const { input } = await prepareSignal(client, { identity, passportId, index: 0, epoch, quota: 10, message });
 * checkSignal(input);
 */
export function checkSignal({ identity, otherKey, path, ...rest }: SignalInput): void {
  checkUse(rest);
  for (const name of ["epoch", "scope", "message"] as const) assertUint(name, rest[name], FIELD_ORDER - 1n);
  assertInteger("length of the path", path.siblings.length, { min: 1, max: SIGNAL_DEPTH });
  checkPair(identity, otherKey);
  checkMemberPath(path, identity);
}

/**
 * Lets a use of a quota pass.
 * @throws ValueOutOfRangeError, SignalQuotaError
 */
export function checkUse({ index, quota }: Pick<SignalInput, "index" | "quota">): void {
  assertInteger("quota", quota, { min: 1, max: MAX_QUOTA });
  assertInteger("index", index, { min: 0, max: Number.MAX_SAFE_INTEGER });
  if (index >= quota) throw new SignalQuotaError({ index, quota });
}
