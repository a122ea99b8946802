import { AuraError } from "./base.ts";

/** Thrown when commitments cannot form a tree of members, or a member is asked for that it does not have. */
export class InvalidMemberTreeError extends AuraError {
  override readonly name = "InvalidMemberTreeError";

  constructor(reason: string) {
    super(`The tree of members does not allow this: ${reason}.`);
  }
}

/** Thrown before proving when an identity is not among the members. */
export class IdentityNotInTreeError extends AuraError {
  override readonly name = "IdentityNotInTreeError";
  readonly commitment: bigint;

  constructor({ commitment, details }: { commitment: bigint; details?: string | undefined }) {
    super("This identity is not a member of the group.", {
      details: details ?? `commitment ${commitment}`,
    });
    this.commitment = commitment;
  }
}

/**
 * Which side is stale: `tree`, yours, lacks members that the contract has; `contract`, or the node that was asked, lacks
 * members that yours has; `unknown`, both have as many or nobody said how many, and yet they differ.
 */
export type StaleSide = "tree" | "contract" | "unknown";

/** The sentence for each side. */
const SENTENCES: Readonly<Record<StaleSide, string>> = {
  tree: "The tree of members is older than the contract's: members joined since.",
  contract: "The tree of members is newer than what the contract knows.",
  unknown: "The contract does not know this tree of members, or no longer.",
};

/** Thrown before proving when the contract would not accept the tree's root. */
export class MembershipRootError extends AuraError {
  override readonly name = "MembershipRootError";
  readonly stale: StaleSide;
  readonly root: bigint;
  readonly contractRoot: bigint;

  constructor({
    stale,
    root,
    contractRoot,
    details,
  }: {
    stale: StaleSide;
    root: bigint;
    contractRoot: bigint;
    details: string;
  }) {
    super(SENTENCES[stale], { details, docsPath: "docs/sdk.md#membership" });
    this.stale = stale;
    this.root = root;
    this.contractRoot = contractRoot;
  }
}
