import type { Address } from "viem";

import type { CurvePoint } from "./CurvePoint.ts";

/** What an issuer says about an identity: an iden3 core claim, of which all other parts have one permitted value. */
export type Claim = {
  /** Which kind of claim it is; 128 bits, as iden3's `SchemaHash` gives them as a number. */
  readonly schema: bigint;
  /** Identity commitment of whom it is about. */
  readonly subject: bigint;
  /** Number under which the issuer revokes it; 64 bits, no two claims share one. */
  readonly revocationNonce: bigint;
  /** Seconds since the Unix epoch from which on it is expired, 64 bits; undefined when it never expires. */
  readonly expiration: bigint | undefined;
  /** Slot i_3, a field element. */
  readonly indexDataB: bigint;
  /** Slot v_2, a field element. */
  readonly valueDataA: bigint;
  /** Slot v_3, a field element. */
  readonly valueDataB: bigint;
};

/** The eight slots of an iden3 claim: i_0 to i_3, v_0 to v_3. */
export type ClaimSlots = readonly [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

/** Names of the slots that predicates speak of. */
export const claimSlotNames = ["indexDataB", "valueDataA", "valueDataB"] as const;

export type ClaimSlotName = (typeof claimSlotNames)[number];

/** A claim that an issuer signed. Belongs to its subject: whoever sees it learns all that it says. */
export type Credential = {
  readonly claim: Claim;
  /** BabyJubJub key of whoever signed. */
  readonly issuerKey: CurvePoint;
  readonly signatureR8: CurvePoint;
  /** Below the order of the subgroup. */
  readonly signatureS: bigint;
};

/** What is asked of one slot. Numbers that are compared by size have 64 bits, all others are field elements. */
export type Predicate =
  | {
      readonly operator: "equal" | "notEqual" | "less" | "greater";
      readonly slot: ClaimSlotName;
      readonly bound: bigint;
    }
  | {
      readonly operator: "between";
      readonly slot: ClaimSlotName;
      /** Least value that will do. */
      readonly low: bigint;
      /** Greatest value that will do. */
      readonly high: bigint;
    }
  | {
      readonly operator: "inSet" | "notInSet";
      readonly slot: ClaimSlotName;
      /** 1 to 16 elements. Another order is another rule. */
      readonly set: readonly bigint[];
    };

/** What a badge type asks of a credential, field by field as the contract's struct. */
export type CredentialRule = {
  /** Poseidon hash of the key that signs the claims. */
  readonly issuerKeyHash: bigint;
  readonly schema: bigint;
  /** Which slot is compared, and how; see `decodePredicate`. */
  readonly predicate: bigint;
  /** What the slot is compared with. */
  readonly bound: bigint;
  /** Value of every badge minted, in the provider's unit. */
  readonly value: bigint;
  /** Seconds after which a credential serves again; 0 for never. */
  readonly epochLength: number;
};

/** What a holder claims and for whom, field by field as the contract's struct. */
export type CredentialClaim = {
  readonly badgeType: bigint;
  /** Who receives the badge; bound inside the proof. */
  readonly account: Address;
  /** One for each identity, badge type and epoch. */
  readonly nullifier: bigint;
  /** Seconds since the Unix epoch at which the claim was not expired. */
  readonly time: number;
  readonly revocationRoot: bigint;
};
