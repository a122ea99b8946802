import type { Identity } from "../../identity/Identity.ts";
import type { MemberPath } from "./memberPath.ts";

/** What a proof of membership is made of. Holds the identity, whose secret must not leave the device. */
export type MembershipInput = {
  readonly identity: Identity;
  /** From {@link memberPath}, or {@link lonePath} to move a passport. */
  readonly path: MemberPath;
  /** What the proof is for; an identity has one nullifier in each scope. */
  readonly scope: bigint;
  /** What the prover says, such as {@link accountMessage}. */
  readonly message: bigint;
};
