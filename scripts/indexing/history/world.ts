import type { Address, Hex } from "viem";

/** A passport, as far as acts depend on it. Keys and ids are lower-case addresses. */
export interface PassportState {
  readonly id: Address;
  holder: Address;
  readonly commitment: bigint;
  /** Behind the commitment, where there is one: most commitments here are plain numbers. */
  readonly key?: readonly [x: bigint, y: bigint];
  /** Whether its key is published. */
  accepts?: boolean;
  readonly registeredAt: number;
  /** Place of its commitment in the tree of members. */
  member?: number;
  left: boolean;
  /** Where it is moving to. */
  rebind?: { readonly to: Address; readonly startedAt: number };
  /** Passport that invited it. */
  inviter?: Address;
  /** Invites in use. */
  invites: number;
  /** Sum of the weights of its vouches. */
  vouched: number;
}

export interface IssuerState {
  accredited: boolean;
  paused: boolean;
  removed: boolean;
  removableAt?: number;
}

export interface BadgeTypeState {
  readonly id: number;
  readonly issuer: Address;
  readonly validity: number;
  readonly supplyCap: number;
  readonly policies: number;
  readonly minters: readonly Address[];
  supply: number;
  /** Root of its revocation tree, once proofs of credentials earn it; -1 before the first. */
  revocation?: bigint;
  /** What the holding minter asks for. */
  holding?: { token: "Passport" | "Badges" | "Tickets"; id: number };
}

/** What is stored of an account's badge, kept under `type:account`. */
export interface BadgeState {
  readonly type: number;
  readonly account: Address;
  status: "active" | "ended" | "moved";
  expiresAt: number;
  minter: number;
  mints: number;
}

export interface EventState {
  readonly id: number;
  organiser: Address;
  candidate?: Address;
  readonly currency: Address;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly salesStart: number;
  readonly salesEnd: number;
  readonly refundDeadline: number;
  readonly capacity: number;
  readonly walletLimit: number;
  readonly transferPolicy: number;
  readonly markup: number;
  readonly royalty: number;
  readonly desk: Address;
  readonly tiers: {
    readonly price: bigint;
    readonly capacity: number;
    live: number;
    readonly badge?: number;
  }[];
  phase: "active" | "cancelled" | "settled";
  issued: number;
  live: number;
  escrow: bigint;
  readonly purchases: Map<Address, number>;
  /** Organiser's staff at the desk, as `organiser:account`. */
  readonly staff: Set<string>;
  /** Commitments of seats that wait to enter the tree. */
  queue: bigint[];
  /** Badge type that attendees receive. */
  reward?: number;
}

export interface TicketState {
  readonly id: bigint;
  readonly event: number;
  readonly tier: number;
  holder: Address;
  status: "valid" | "sealed" | "used" | "gone";
  readonly paid: bigint;
  listed?: bigint;
  claimed: boolean;
}

export interface InviteState {
  readonly inviter: Address;
  readonly key: Address;
  readonly privateKey: Hex;
  readonly expiresAt: number;
  /** Batch it is of, with the proof that it is. */
  readonly batch?: { readonly id: number; readonly proof: Hex[] };
  status: "open" | "over";
}

/** All that a history knows: plain data, so that a copy of it can be kept. */
export interface World {
  random: number;
  /** The latest block. */
  head: { number: bigint; hash: Hex; timestamp: number };
  nonces: Map<Address, number>;
  /** Accounts without coin, which others register. */
  passive: Map<Address, Hex>;
  passports: Map<Address, PassportState>;
  /** Passport held now. */
  held: Map<Address, Address>;
  /** Accounts that hold a passport or ever held one. */
  used: Set<Address>;
  /** Passport that an account moved away. */
  movedFrom: Map<Address, Address>;
  leaves: bigint[];
  plainMetadata: boolean;
  vouches: Map<string, number>;
  issuers: Map<Address, IssuerState>;
  types: BadgeTypeState[];
  badges: Map<string, BadgeState>;
  events: EventState[];
  tickets: TicketState[];
  /** Amounts by `account:currency`. */
  credits: Map<string, bigint>;
  invites: InviteState[];
  batches: number;
  formulas: { id: Hex; effectiveAt: number }[];
  attesters: Set<Address>;
  quorum: number;
  guardian?: Address;
  epochs: { blockNumber: bigint; finalAt: number; rejected: boolean; poster: Address; bondHeld: boolean }[];
  /** Announced, and not settled. */
  challenges: { epoch: number; challenger: Address; commitment: Hex }[];
  registryCredits: Map<Address, bigint>;
}

/** A world in which nothing happened yet. */
export function emptyWorld(random: number, head: World["head"]): World {
  return {
    random,
    head,
    nonces: new Map(),
    passive: new Map(),
    passports: new Map(),
    held: new Map(),
    used: new Set(),
    movedFrom: new Map(),
    leaves: [],
    plainMetadata: true,
    vouches: new Map(),
    issuers: new Map(),
    types: [],
    badges: new Map(),
    events: [],
    tickets: [],
    credits: new Map(),
    invites: [],
    batches: 0,
    formulas: [],
    attesters: new Set(),
    quorum: 0,
    epochs: [],
    challenges: [],
    registryCredits: new Map(),
  };
}
