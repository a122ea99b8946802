import type { Identity } from "../../identity/Identity.ts";
import type { MemberPath } from "../membership/memberPath.ts";
import type { CurvePoint } from "../../types/CurvePoint.ts";

/** What a proof of a signal is made of. Holds the identity, whose secret must not leave the device. */
export type SignalInput = {
  readonly identity: Identity;
  /** The other's key, as `getSignalKey` gives it. */
  readonly otherKey: CurvePoint;
  /** The identity's, from `memberPath`; 1 to 20 levels. */
  readonly path: MemberPath;
  /** Which signal of the epoch it is, from 0; below the quota, each once. */
  readonly index: number;
  /** From `signalEpoch`. */
  readonly epoch: bigint;
  /** Signals that an identity has in an epoch, 1 to 65,536. */
  readonly quota: number;
  /** From `signalScope`. */
  readonly scope: bigint;
  /** What the proof is for, such as the hash of the request that carries it; a field element. */
  readonly message: bigint;
};
