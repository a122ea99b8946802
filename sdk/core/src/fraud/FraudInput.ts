import type { Address } from "viem";

import type { Vouch } from "../types/Profile.ts";

/** A passport holder. Accounts that hold no passport are never named in a signal. */
export type FraudHolder = {
  readonly account: Address;
  /** Seconds since the Unix epoch. */
  readonly registeredAt: number;
  /** `poh_score`, 0 to 100. */
  readonly verification: number;
};

/** A badge given. Times are seconds since the Unix epoch. */
export type FraudMint = { readonly issuer: Address; readonly account: Address; readonly issuedAt: number };

/** An entry at an event. */
export type FraudAttendance = {
  readonly account: Address;
  readonly event: bigint;
  readonly attendedAt: number;
};

/** A payment, in any one unit. */
export type FraudFunding = {
  readonly funder: Address;
  readonly account: Address;
  readonly timestamp: number;
  readonly amount: bigint;
};

/** Everything that is looked at, each list in any order; what is left out is not looked for. */
export type FraudInput = {
  readonly holders: readonly FraudHolder[];
  readonly vouches?: readonly Vouch[] | undefined;
  readonly mints?: readonly FraudMint[] | undefined;
  readonly attendances?: readonly FraudAttendance[] | undefined;
  /** Not in the subgraph: whoever has a source of payments brings them along. */
  readonly funding?: readonly FraudFunding[] | undefined;
  /** Funders that say nothing of who is behind an account: exchanges, bridges, faucets. */
  readonly services?: readonly Address[] | undefined;
};
