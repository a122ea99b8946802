import { getAddress, type Address, type Chain } from "viem";

import { buildEpoch } from "../actions/buildEpoch.ts";
import { getReputation } from "../actions/getReputation.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { TestWorldError } from "../errors/testing.ts";
import type { Epoch } from "../types/Epoch.ts";
import type { Formula } from "../types/Formula.ts";
import type { TierName } from "../types/Tier.ts";
import type { TierRecord } from "../types/TierRecord.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { tierNumber } from "../utils/tierNumber.ts";
import { badgesForTier, type Standing } from "./badgesForTier.ts";
import { testPerson } from "./testPeople.ts";
import type {
  PersonParameters,
  TestBadgeParameters,
  TestEventParameters,
  TestFailure,
  TestPerson,
  TestTicketParameters,
  TestVouchParameters,
  TestWorld,
  Whom,
} from "./TestWorld.ts";
import { WorldChain } from "./WorldChain.ts";
import type { StoredVouch, WorldState } from "./WorldState.ts";

const BLOCK_SECONDS = 12;
const DAY = 86_400;
const TIER_DAYS = 30;
const NEWCOMER: Standing = { ageDays: 0, badges: [] };

/** A {@link TestWorld}: says what each change means for the state; blocks and answers are the chain's. */
export class MemoryWorld implements TestWorld {
  readonly #chain: WorldChain;
  readonly #formula: Formula;
  #met = 0;

  constructor({ formula, ...chain }: { timestamp: number; chain: Chain; formula: Formula }) {
    this.#chain = new WorldChain(chain);
    this.#formula = formula;
  }

  get client(): AuraClient {
    return this.#chain.client;
  }
  get blockNumber(): bigint {
    return BigInt(this.#chain.head.number);
  }
  get timestamp(): number {
    return this.#chain.head.timestamp;
  }
  get queries(): readonly string[] {
    return this.#chain.queries;
  }

  person({ tier = "Bronze", ageDays }: PersonParameters = {}): TestPerson {
    const standing = tier === "Bronze" ? NEWCOMER : this.#standingOf(tier);
    const days = ageDays ?? standing.ageDays;
    assertInteger("ageDays", days, { min: 0, max: Math.floor(this.timestamp / DAY) });
    const person = this.stranger();
    const { people } = this.#state;
    const registered = {
      account: person.account,
      commitment: person.identity.commitment,
      registeredAt: this.timestamp - days * DAY,
      registeredAtBlock: 0,
    };
    this.#change({ people: [...people, registered] });
    for (const badge of standing.badges) this.badge({ account: person, ...badge });
    return person;
  }

  stranger(): TestPerson {
    return testPerson(this.#met++, this.client);
  }

  badge(parameters: TestBadgeParameters): { readonly badgeType: bigint } {
    const { category = "Custom", provider = "", value = 1n, expiresAt = 0, accredited = true } = parameters;
    const account = this.#holder(parameters.account);
    const { badgeTypes, badges } = this.#state;
    const wanted = { category, provider, accredited };
    const found = badgeTypes.find(
      (type) => type.category === category && type.provider === provider && type.accredited === accredited,
    );
    const name = provider === "" ? category : provider;
    const type = found ?? { badgeType: badgeTypes.length, name, ...wanted };
    const { badgeType } = type;
    // A wallet holds a type once: what is minted anew takes the place of the one before.
    const others = badges.filter((badge) => badge.account !== account || badge.badgeType !== badgeType);
    const revokedAt = parameters.revoked === true ? this.timestamp : null;
    const minted = { account, badgeType, value, issuedAt: this.timestamp, expiresAt, revokedAt };
    this.#change({
      badgeTypes: found === undefined ? [...badgeTypes, type] : badgeTypes,
      badges: [...others, minted],
    });
    return { badgeType: BigInt(badgeType) };
  }

  vouch({ voucher, account, weight = 10_000 }: TestVouchParameters): void {
    assertInteger("weight", weight, { min: 1, max: 10_000 });
    const pair = { voucher: this.#holder(voucher), account: this.#holder(account) };
    if (pair.voucher === pair.account) throw new TestWorldError("Nobody can vouch for themselves.");
    const { vouches } = this.#state;
    const isSame = (vouch: StoredVouch): boolean =>
      vouch.voucher === pair.voucher && vouch.account === pair.account;
    const createdAt = vouches.find(isSame)?.createdAt ?? this.timestamp;
    const given = { ...pair, weight, createdAt, updatedAt: this.timestamp };
    this.#change({ vouches: [...vouches.filter((vouch) => !isSame(vouch)), given] });
  }

  event(parameters: TestEventParameters = {}): { readonly eventId: bigint } {
    const { events } = this.#state;
    const eventId = events.length;
    const { name = `Event ${eventId}`, organiser, price = 0n, capacity = 100 } = parameters;
    const { startsAt = this.timestamp, endsAt = startsAt + DAY } = parameters;
    const by = organiser === undefined ? this.stranger().account : addressOf(organiser);
    this.#change({ events: [...events, { name, organiser: by, price, capacity, startsAt, endsAt }] });
    return { eventId: BigInt(eventId) };
  }

  ticket({ eventId, account, checkedIn = false }: TestTicketParameters): void {
    const { events, tickets } = this.#state;
    const id = Number(eventId);
    const event = events[id];
    if (event === undefined)
      throw new TestWorldError(`There is no event ${eventId}: call world.event() first.`);
    if (tickets.filter((ticket) => ticket.eventId === id).length >= event.capacity) {
      throw new TestWorldError(`Event ${eventId} is sold out: give it more capacity.`);
    }
    const soldAt = this.timestamp;
    const checkedInAt = checkedIn ? soldAt : null;
    const status = checkedIn ? "Used" : "Valid";
    this.#change({
      tickets: [...tickets, { eventId: id, holder: addressOf(account), status, soldAt, checkedInAt }],
    });
  }

  async epoch(): Promise<Epoch> {
    const { params } = await buildEpoch(this.client, { formula: this.#formula });
    const { epochId, root, formulaId, blockNumber, blockTimestamp, leafCount } = params;
    const before = this.#state.epochs.map((epoch): Epoch => ({ ...epoch, state: "superseded" }));
    const finalAt = this.timestamp + BLOCK_SECONDS;
    const posted: Epoch = {
      epochId,
      root,
      formulaId,
      blockNumber,
      blockTimestamp,
      finalAt,
      state: "final",
      leafCount,
    };
    this.#change({ epochs: [...before, posted] });
    return posted;
  }

  async proveTier({ account, tier }: { account: Whom; tier: TierName }): Promise<TierRecord> {
    const holder = this.#holder(account);
    const {
      score,
      tierName,
      tier: has,
    } = await getReputation(this.client, {
      account: holder,
      formula: this.#formula,
    });
    const claimed = tierNumber(tier);
    if (has < claimed) {
      throw new TestWorldError(`${holder} has no proof of ${tier}: it is ${tierName} with ${score} points.`);
    }
    const { epochId } = await this.epoch();
    const record = { tier: claimed, expiresAt: this.timestamp + TIER_DAYS * DAY, epochId };
    this.#change({ records: new Map([...this.#state.records, [holder, record]]) });
    return { account: holder, tierName: tier, ...record };
  }

  advance({ days = 0, seconds = 0 }: { days?: number | undefined; seconds?: number | undefined } = {}): void {
    const longest = 100 * 365 * DAY;
    assertInteger("days", days, { min: 0, max: longest / DAY });
    assertInteger("seconds", seconds, { min: 0, max: longest });
    this.#change({}, days * DAY + seconds);
  }

  fail(failure: TestFailure): void {
    this.#chain.fail(failure);
  }

  recover(): void {
    this.#chain.recover();
  }

  stub(name: `${string}.${string}`, answer: (...args: readonly never[]) => unknown): void {
    this.#chain.stubs.set(name, answer);
  }

  get #state(): WorldState {
    return this.#chain.head.state;
  }

  #change(changes: Partial<WorldState>, seconds = 0): void {
    this.#chain.change(changes, seconds === 0 ? BLOCK_SECONDS : seconds);
  }

  /** The address of somebody with a passport. */
  #holder(whom: Whom): Address {
    const account = addressOf(whom);
    if (this.#state.people.some((person) => person.account === account)) return account;
    throw new TestWorldError(`${account} has no passport: make it with world.person().`);
  }

  #standingOf(tier: TierName): Standing {
    const standing = badgesForTier(tierNumber(tier), this.#formula);
    if (standing !== undefined) return standing;
    const { name, version } = this.#formula;
    throw new TestWorldError(
      `No badges give exactly ${tier} by ${name} version ${version}; give them with badge().`,
    );
  }
}

function addressOf(whom: Whom): Address {
  return getAddress(typeof whom === "string" ? whom : whom.account);
}
