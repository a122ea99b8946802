import type { Address, LocalAccount } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { Identity } from "../identity/Identity.ts";
import type { Epoch } from "../types/Epoch.ts";
import type { BadgeCategory } from "../types/Profile.ts";
import type { TierName } from "../types/Tier.ts";
import type { TierRecord } from "../types/TierRecord.ts";

/** Somebody with a passport. */
export type TestPerson = {
  readonly account: Address;
  /** The world as this person sees it: signs with their key. */
  readonly client: AuraClient;
  /** Signs without a wallet; the same keys in every run. */
  readonly signer: LocalAccount;
  /** Behind the passport's commitment. */
  readonly identity: Identity;
};

/** Which people a world knows: by their address, or as `world.person` gave them. */
export type Whom = Address | Pick<TestPerson, "account">;

export type PersonParameters = {
  /** Gives the badges and the age that make this tier, and no more. Bronze by default: a passport and nothing else. */
  tier?: TierName | undefined;
  /** Whole days since registration; what `tier` asks for by default, else 0. */
  ageDays?: number | undefined;
};

export type TestBadgeParameters = {
  account: Whom;
  /** "Custom" by default. */
  category?: BadgeCategory | undefined;
  /** Such as "github"; empty by default. */
  provider?: string | undefined;
  /** In the provider's unit; 1n by default. */
  value?: bigint | undefined;
  /** First second at which it no longer counts; 0, the default, for never. */
  expiresAt?: number | undefined;
  revoked?: boolean | undefined;
  /** False for a badge whose issuer nobody vouches for: it does not count. */
  accredited?: boolean | undefined;
};

export type TestVouchParameters = {
  voucher: Whom;
  account: Whom;
  /** 1 to 10,000; 10,000 by default. */
  weight?: number | undefined;
};

export type TestEventParameters = {
  name?: string | undefined;
  organiser?: Whom | undefined;
  /** Of one ticket, in wei; 0n by default. */
  price?: bigint | undefined;
  /** 100 by default. */
  capacity?: number | undefined;
  /** Seconds since the Unix epoch; the head's time by default. */
  startsAt?: number | undefined;
  /** A day after the start by default. */
  endsAt?: number | undefined;
};

export type TestTicketParameters = {
  eventId: bigint;
  account: Whom;
  checkedIn?: boolean | undefined;
};

/**
 * What may go wrong around a dApp:
 * - `subgraph`: the indexer does not answer.
 * - `rpc`: the node does not answer.
 * - `behind`: the indexer stays at the present block, whatever happens after it.
 * - `indexing`: the indexer stopped on an error.
 * - `fork`: the indexer is on another fork than the node.
 */
export type TestFailure = "subgraph" | "rpc" | "behind" | "indexing" | "fork";

/** A world of Aura in memory. Every change makes a block of 12 seconds. */
export type TestWorld = {
  /** Reads the world; has no wallet. */
  readonly client: AuraClient;
  /** The head's number. */
  readonly blockNumber: bigint;
  /** The head's time, in seconds since the Unix epoch. */
  readonly timestamp: number;
  /** Queries asked of the subgraph so far. */
  readonly queries: readonly string[];
  /** Registers a passport. */
  person(parameters?: PersonParameters): TestPerson;
  /** Somebody without a passport. */
  stranger(): TestPerson;
  /** Mints a badge; a type for its category, provider and issuer is made when there is none. */
  badge(parameters: TestBadgeParameters): { readonly badgeType: bigint };
  vouch(parameters: TestVouchParameters): void;
  event(parameters?: TestEventParameters): { readonly eventId: bigint };
  ticket(parameters: TestTicketParameters): void;
  /** Computes an epoch of the present state by the real engine; proofs are accepted against it at once. */
  epoch(): Promise<Epoch>;
  /** Records a tier on the registry as a proof does, for 30 days; posts an epoch first. The holder must have the tier. */
  proveTier(parameters: { account: Whom; tier: TierName }): Promise<TierRecord>;
  /** Lets time pass: `days`, `seconds`, or a block when neither is given. */
  advance(parameters?: { days?: number | undefined; seconds?: number | undefined }): void;
  /** Breaks something until `recover`. */
  fail(failure: TestFailure): void;
  recover(): void;
  /** Answers a view function, as `world.stub("Passport.ownerOf", () => account)`. */
  stub(name: `${string}.${string}`, answer: (...args: readonly never[]) => unknown): void;
};
