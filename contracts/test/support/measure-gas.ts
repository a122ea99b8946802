import assert from "node:assert/strict";

import { poseidon2 } from "poseidon-lite";
import { hexToBigInt, keccak256, numberToBytes, stringToHex, zeroAddress, zeroHash, type Hex } from "viem";

import { openRegistry, postEpoch, FORMULA_ID, type EpochParams } from "./epoch.ts";
import { person } from "./people.ts";
import { START, type Protocol } from "./protocol.ts";
import { packMinima, readFirstCase, readProof, type Proof } from "./vectors.ts";
import { badgesDomain, signVoucher } from "./voucher.ts";

/**
 * Most gas a whole transaction may use. A proof cannot use less than about 305,000: the verifier of six signals takes
 * 250,400 by itself, and the nullifier and the first record of an account fill 22,100 each. Ten badges for ten people
 * fill ten slots (221,000), look at ten cold passports and at ten cold accounts for code (47,000), and each has to have
 * an ERC-1155 event of its own (24,000).
 */
export const GAS_TARGETS: Readonly<Record<string, number>> = {
  register: 75_000,
  mint: 65_000,
  mintWithVoucher: 90_000,
  mintBatchOfTen: 370_000,
  revoke: 40_000,
  buy: 95_000,
  verifyReputation: 310_000,
  flushOfHundred: 5_000_000,
};

/** As the contract has it. */
const NO_CAP = 2 ** 24 - 1;
const ISSUER_AND_VOUCHER = 3;

/** The first type that proofs do not name. */
const FIRST_TYPE = 248n;

const BATCH = 10;
const HUNDRED = 100;

/** Gas of a byte of calldata. */
const [ZERO_BYTE, NON_ZERO_BYTE] = [4, 16];

const COMMITMENT = hexToBigInt(keccak256(stringToHex("a commitment"))) >> 8n;

/** The key of the secret 1, and its Poseidon hash. */
const BASE8 = [
  5299619240641551281634865583518297030282874472190772894086521144482721001553n,
  16950150798460657717958625567821834550301663161624707787222815936182638968203n,
] as const;
const BASE8_COMMITMENT = poseidon2([...BASE8]);

/** Fixed, so that neither calldata nor signatures vary from run to run. */
const LATER = Number(START) + 10 * 86_400;

/**
 * Gas by operation on a fresh chain. Each is measured as most people meet it: a first registration, a second sale, a
 * later epoch.
 */
export async function measureGas(protocol: Protocol): Promise<Record<string, number>> {
  const gas: Record<string, number> = {};
  async function used(operation: string, transaction: Promise<Hex>, zeros = 0): Promise<void> {
    gas[operation] = await gasOf(protocol, await transaction, zeros);
  }
  await measurePassports(protocol, used);
  await measureBadges(protocol, used);
  await measureTickets(protocol, used);
  await measureReputation(protocol, used);
  await measureMembership(protocol, used);
  await measureSignalKeys(protocol, used);
  return gas;
}

/**
 * Gas of a mined transaction, with so many zero bytes of its calldata counted as if they were none: signatures, proofs
 * and identifiers hold them by chance.
 *
 * @throws AssertionError when it failed.
 */
export async function gasOf(
  { publicClient }: Pick<Protocol, "publicClient">,
  hash: Hex,
  zeros = 0,
): Promise<number> {
  const receipt = await publicClient.getTransactionReceipt({ hash });
  assert.equal(receipt.status, "success", hash);
  return Number(receipt.gasUsed) + zeros * (NON_ZERO_BYTE - ZERO_BYTE);
}

/** How many bytes of 32-byte words are zero. */
export function zeroBytesOf(words: readonly bigint[]): number {
  return words.flatMap((word) => [...numberToBytes(word, { size: 32 })]).filter((byte) => byte === 0).length;
}

/** Notes the gas of a transaction, with so many zero bytes of its calldata counted as if they were none. */
type Used = (operation: string, transaction: Promise<Hex>, zeros?: number) => Promise<void>;

async function measurePassports({ passport, vouches, from }: Protocol, used: Used): Promise<void> {
  await used("register", passport.write.register([COMMITMENT], from(10)));
  for (const index of [11, 12]) await passport.write.register([COMMITMENT], from(index));
  await used("vouch", vouches.write.vouch([person(11).address, 2000], from(10)));
  await used("vouchAgain", vouches.write.vouch([person(12).address, 2000], from(10)));
  await used("revokeVouch", vouches.write.revokeVouch([BigInt(person(11).address)], from(10)));
}

async function measureBadges({ badges, passport, from }: Protocol, used: Used): Promise<void> {
  const definition = {
    category: 1,
    provider: stringToHex("github", { size: 32 }),
    validity: 30 * 86_400,
    supplyCap: NO_CAP,
    weightHint: 0,
    policies: ISSUER_AND_VOUCHER,
    inMask: false,
    minters: [],
    name: "GitHub",
    uri: "ipfs://badge",
  };
  await used("registerIssuer", badges.write.registerIssuer(["Code & Social Checks", "", [0n, 0n]], from(4)));
  await used("defineBadgeType", badges.write.defineBadgeType([definition], from(4)));
  await used(
    "defineCappedBadgeType",
    badges.write.defineBadgeType([{ ...definition, supplyCap: 1000 }], from(4)),
  );
  await used("mint", badges.write.mint([FIRST_TYPE, person(10).address, 80n], from(4)));
  await used("mintCapped", badges.write.mint([FIRST_TYPE + 1n, person(10).address, 80n], from(4)));
  await used("revoke", badges.write.revoke([FIRST_TYPE, person(10).address, 1], from(4)));

  const account = person(11).address;
  const voucher = { badgeType: FIRST_TYPE, account, value: 80n, nonce: 0n, deadline: LATER };
  const signature = await signVoucher(person(4), badgesDomain(badges.address), voucher);
  await used("mintWithVoucher", badges.write.mintWithVoucher([voucher, signature], from(11)));

  const people = Array.from({ length: BATCH }, (_, place) => person(20 + place).address);
  for (let place = 0; place < BATCH; place++) await passport.write.register([COMMITMENT], from(20 + place));
  const values = people.map(() => 80n);
  await used("mintBatchOfTen", badges.write.mintBatch([FIRST_TYPE, people, values], from(4)));
  const ids = people.map(BigInt);
  await used("flushOfTen", passport.write.flush([ids], from(9)));
}

async function measureTickets({ tickets, from, networkHelpers }: Protocol, used: Used): Promise<void> {
  const price = 10n ** 16n;
  const terms = {
    currency: zeroAddress,
    startsAt: LATER,
    endsAt: LATER + 3600,
    salesStart: 0,
    salesEnd: LATER,
    refundDeadline: LATER - 60,
    capacity: 100,
    walletLimit: 0,
    transferPolicy: 0,
    resaleMarkupBps: 0,
    royaltyBps: 0,
    desk: zeroAddress,
  };
  const tier = { price, capacity: 100, gate: zeroAddress, gateParam: zeroHash, name: "" };
  const event = { terms, tiers: [tier], name: "Meetup", uri: "ipfs://event" };
  await used("createEvent", tickets.write.createEvent([event], from(8)));
  const limited = { ...event, terms: { ...terms, walletLimit: 4 } };
  await used("createLimitedEvent", tickets.write.createEvent([limited], from(8)));
  await used("buy", tickets.write.buy([0n, 0, 1, "0x"], { ...from(10), value: price }));
  await used("buyAgain", tickets.write.buy([0n, 0, 1, "0x"], { ...from(10), value: price }));
  await used("buyTen", tickets.write.buy([0n, 0, 10, "0x"], { ...from(11), value: price * 10n }));
  await used("buyLimited", tickets.write.buy([1n, 0, 1, "0x"], { ...from(12), value: price }));
  await used("refund", tickets.write.refund([2n], from(11)));
  await networkHelpers.time.increaseTo(LATER);
  await used("checkIn", tickets.write.checkIn([0n], from(8)));
  await networkHelpers.time.increaseTo(LATER + 3600);
  await used("releaseProceeds", tickets.write.releaseProceeds([0n], from(8)));
  await used("withdraw", tickets.write.withdraw([zeroAddress, person(8).address], from(8)));
}

async function measureReputation(protocol: Protocol, used: Used): Promise<void> {
  const { registry, networkHelpers } = protocol;
  const profile = await readFirstCase();
  await openRegistry(protocol, profile);
  // Old enough blocks have no hash on chain, so that a made-up one, the same in every run, does.
  await networkHelpers.mine(300);
  const epoch = (epochId: bigint): EpochParams => ({
    epochId,
    formulaId: FORMULA_ID,
    blockNumber: epochId + 1n,
    blockHash: zeroHash,
    blockTimestamp: Number(START + epochId),
    root: BigInt(profile.root),
    leafCount: profile.leafCount,
    dataHash: keccak256("0x"),
    dataUri: "",
  });
  await used("postEpoch", postEpoch(protocol, epoch(0n)));
  await used("postEpochAgain", postEpoch(protocol, epoch(1n)));

  const claim = {
    epochId: 0n,
    tier: 2,
    account: profile.context.account,
    badgeMask: BigInt(profile.badgeMask),
    minima: packMinima(profile),
    nullifier: BigInt(profile.nullifier),
  };
  const proof = await readProof();
  await used("verifyReputation", registry.write.verifyReputation([claim, proof]), zeroBytes(proof));
}

/** A hundred passports join the tree at once, as whoever flushes the queue would do it. */
async function measureMembership({ passport, networkHelpers, from }: Protocol, used: Used): Promise<void> {
  const people = Array.from({ length: HUNDRED }, (_, i) => person(100 + i));
  for (const account of people) {
    await networkHelpers.setBalance(account.address, 10n ** 18n);
    await passport.write.register([hexToBigInt(account.address)], { account });
  }
  const ids = people.map(({ address }) => hexToBigInt(address));
  await used("flushOfHundred", passport.write.flush([ids], from(9)));
}

async function measureSignalKeys({ passport, signalKeys, from }: Protocol, used: Used): Promise<void> {
  await passport.write.register([BASE8_COMMITMENT], from(13));
  await used("publishSignalKey", signalKeys.write.publish([...BASE8], from(13)));
  await used("withdrawSignalKey", signalKeys.write.withdraw(from(13)));
}

/** How many bytes of a proof happen to be zero: another key or another proof has others. */
const zeroBytes = ({ a, b, c }: Proof): number => zeroBytesOf([...a, ...b.flat(), ...c]);
