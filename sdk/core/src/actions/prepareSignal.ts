import type { AuraClient } from "../client/createAuraClient.ts";
import type { IdentityNotInTreeError } from "../errors/membership.ts";
import type { PathMismatchError } from "../errors/proof.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import {
  SignalKeyNotPublishedError,
  type SelfSignalError,
  type SignalQuotaError,
  type UnprovableIdentityError,
} from "../errors/signal.ts";
import { memberPath } from "../proofs/membership/memberPath.ts";
import { checkSignal, checkUse } from "../proofs/signals/checkSignal.ts";
import type { SignalInput } from "../proofs/signals/SignalInput.ts";
import { signalNullifier } from "../proofs/signals/signalNullifier.ts";
import { signalScope } from "../proofs/signals/signalScope.ts";
import { signalSide } from "../proofs/signals/signalSide.ts";
import { signalTag } from "../proofs/signals/signalTag.ts";
import type { Signal } from "../proofs/signals/verifySignalProof.ts";
import { getMemberTree, type GetMemberTreeErrorType } from "./getMemberTree.ts";
import { getSignalKey, type GetSignalKeyErrorType } from "./getSignalKey.ts";

export type PrepareSignalParameters = Pick<
  SignalInput,
  "identity" | "index" | "epoch" | "quota" | "message"
> & {
  /** Passport of whom the signal is to. */
  passportId: bigint;
};

export type PrepareSignalReturnType = {
  /** For the prover. Holds the identity's secret: it must not leave the device. */
  readonly input: SignalInput;
  /** What the proof will say. The matcher alone may learn the tag. */
  readonly signal: Signal;
};

export type PrepareSignalErrorType =
  | GetMemberTreeErrorType
  | GetSignalKeyErrorType
  | SignalKeyNotPublishedError
  | SignalQuotaError
  | SelfSignalError
  | UnprovableIdentityError
  | IdentityNotInTreeError
  | PathMismatchError
  | ValueOutOfRangeError;

/**
 * Gets everything ready to prove a signal to a passport: reads its key, rebuilds the tree of members, and refuses what
 * could not be proven or would not be accepted before a second is spent on proving.
 *
 * @throws SignalQuotaError when the index is not below the quota.
 * @throws SignalKeyNotPublishedError when the passport accepts no signals, InvalidSignalKeyError when it published a key
 * that none can be made to.
 * @throws SelfSignalError when it is the identity's own.
 * @throws IdentityNotInTreeError when the identity's passport is not in the tree, or not yet.
 * @throws MembershipRootError when the indexer's tree is stale.
 * @throws UnprovableIdentityError, ValueOutOfRangeError, IndexerBehindError, SubgraphUnavailableError,
 * RpcUnavailableError
 * @example
 * const epoch = signalEpoch(now, 86_400);
 * const { input } = await prepareSignal(client, { identity, passportId, index: 0, epoch, quota: 10, message });
 */
export async function prepareSignal(
  client: AuraClient,
  { passportId, ...use }: PrepareSignalParameters,
): Promise<PrepareSignalReturnType> {
  checkUse(use);
  const otherKey = await getSignalKey(client, { passportId });
  if (otherKey === null) {
    throw new SignalKeyNotPublishedError({ errorName: "SignalKeys_NotPublished", args: { passportId } });
  }
  const path = memberPath(await getMemberTree(client), use.identity);
  const passport = client.deployment.contracts.Passport.address;
  const scope = signalScope({ chainId: client.chain.id, passport });
  const input = { ...use, otherKey, path, scope };
  checkSignal(input);
  const tag = signalTag(input);
  const signal = { tag, side: signalSide({ ...use, tag }), nullifier: signalNullifier(input) };
  return { input, signal };
}
