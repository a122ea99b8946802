import type { Address } from "viem";

import type { ComponentName } from "../types/Components.ts";
import type { InputName } from "../types/Features.ts";
import type { FraudKind } from "../types/FraudSignal.ts";
import type { BadgeCategory } from "../types/Profile.ts";
import type { TrustKind } from "../types/Trust.ts";

/**
 * What happened to a badge type of the wallet. `new`: it counts and was not there; `restored`: it was there and counts
 * again (renewed, or its issuer accredited); `changed`: it counts with another value; `gone`: it is not listed any more;
 * the others say why it stopped counting.
 */
export type BadgeCauseKind =
  | "badge-new"
  | "badge-restored"
  | "badge-changed"
  | "badge-expired"
  | "badge-revoked"
  | "badge-burned"
  | "badge-unaccredited"
  | "badge-gone";

/** Why a feature, or what the formula makes of it, changed. */
export type ChangeCause =
  | { readonly kind: "passport-registered" | "passport-given-up" }
  | {
      readonly kind: BadgeCauseKind;
      readonly badgeType: bigint;
      readonly category: BadgeCategory;
      readonly provider: string;
      readonly issuer: Address;
      /** The value that counted before, and counts now; null when the badge did or does not count. */
      readonly from: bigint | null;
      readonly to: bigint | null;
    }
  /** A vouch for the wallet; weights 1 to 10,000, 0 for none. */
  | {
      readonly kind: "vouch-given" | "vouch-withdrawn" | "vouch-weight";
      readonly voucher: Address;
      readonly from: number;
      readonly to: number;
    }
  /**
   * Somebody who vouched before and after changed: `verification` is their `poh_score`, `standing` what others lend
   * them (0 to 1000), `share` the part of their trust that goes to the wallet, in basis points rounded down.
   */
  | {
      readonly kind: "voucher-verification" | "voucher-standing" | "voucher-share";
      readonly voucher: Address;
      readonly from: number;
      readonly to: number;
    }
  /**
   * What somebody says of the wallet, by formulas with the section `trust`: strengths in basis points of a fresh full vouch,
   * 0 where it is not said or does not count. Time alone lowers them.
   */
  | {
      readonly kind: "statement";
      readonly statement: TrustKind;
      readonly by: Address;
      readonly from: number;
      readonly to: number;
    }
  /** The most standing that fraud signals leave, 0 to 1000, and the signals that name the wallet now. */
  | {
      readonly kind: "network-cap";
      readonly from: number;
      readonly to: number;
      readonly signals: readonly FraudKind[];
    }
  /** Standing changed by something further away in the network than the wallet's vouchers. */
  | { readonly kind: "distant-network" }
  /** Days since registration. */
  | { readonly kind: "age"; readonly from: number; readonly to: number }
  /** A feature changed, and none of the causes above says why. */
  | { readonly kind: "feature"; readonly feature: InputName; readonly from: number; readonly to: number }
  /** The formula's weight of a component, in basis points. */
  | {
      readonly kind: "weight";
      readonly component: ComponentName;
      readonly from: number;
      readonly to: number;
    }
  /** The formula's table or share of a feature, or whether it is read at all. */
  | { readonly kind: "table"; readonly component: ComponentName; readonly feature: InputName }
  /** The formula measures the feature in another way. */
  | { readonly kind: "measure"; readonly feature: InputName; readonly from: number; readonly to: number }
  /** Nothing but a point that rounding gave to another component. */
  | { readonly kind: "rounding" };
