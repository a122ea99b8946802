import fc from "fast-check";
import { numberToHex } from "viem";

import { epochDataOf } from "../../src/epochs/epochDataOf.ts";
import { recordLeaf } from "../../src/epochs/recordLeaf.ts";
import { buildProfileTree } from "../../src/reputation/buildProfileTree.ts";
import { formulaV1 } from "../../src/reputation/formula.v1.ts";
import { formulaId } from "../../src/reputation/formulaId.ts";
import { profileDataHash } from "../../src/reputation/profileDataHash.ts";
import { scoreProfiles } from "../../src/reputation/scoreProfiles.ts";
import type { EpochData, EpochRecord } from "../../src/types/EpochData.ts";
import { inputNames, type Inputs } from "../../src/types/Features.ts";
import type { Profile } from "../../src/types/Profile.ts";
import { FIELD_ORDER } from "../../src/utils/field.ts";
import { mapComponents } from "../../src/utils/mapComponents.ts";
import { address, fiveBadges, NOW, profile, vouch } from "./profiles.ts";

/** Somebody verified, somebody who is vouched for, somebody who gave up the passport, and somebody new. */
export const people: readonly Profile[] = [
  profile(0, { badges: fiveBadges, vouches: [vouch(0, 1)] }),
  profile(1),
  profile(2, { left: true }),
  profile(3, { registeredAt: NOW - 100 * 86_400 }),
];

const unpublished = {
  chainId: 31337,
  registry: address(77),
  formulaId: formulaId(formulaV1),
  blockNumber: 10n,
  blockHash: numberToHex(10, { size: 32 }),
  blockTimestamp: NOW,
} as const;

/** The data of an epoch whose root and data hash are those of its records. */
export function publishedWith(records: readonly EpochRecord[]): EpochData {
  const leaves = records.map((record) => recordLeaf(record));
  const { root } = buildProfileTree(leaves);
  return epochDataOf({ ...unpublished, root, dataHash: profileDataHash(leaves), records });
}

/** What an honest epoch of {@link people} holds. */
export const honest: EpochData = publishedWith(scoreProfiles(people, { timestamp: NOW }));

const bits = (count: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(count) - 1n });
const hash = bits(256).map((value) => numberToHex(value, { size: 32 }));
const element = fc.oneof(
  fc.bigInt({ min: 0n, max: FIELD_ORDER - 1n }),
  fc.constantFrom(0n, FIELD_ORDER - 1n),
);

const arbitraryRecord = fc
  .record({
    passportId: bits(160),
    holder: bits(160),
    left: fc.boolean(),
    commitment: element,
    components: fc.array(fc.nat(1023), { minLength: 6, maxLength: 6 }),
    badgeSet: bits(248),
    features: fc.array(fc.maxSafeNat(), { minLength: inputNames.length, maxLength: inputNames.length }),
  })
  .map(({ holder, components, features, ...record }) => ({
    ...record,
    account: numberToHex(holder, { size: 20 }),
    components: mapComponents((_, place) => components[place] as number),
    features: Object.fromEntries(
      inputNames.map((name, place) => [name, features[place] as number]),
    ) as Required<Inputs>,
  }));

/** Data that fit the format, sensible or not. */
export const arbitraryData: fc.Arbitrary<EpochData> = fc
  .record({
    chainId: fc.maxSafeNat(),
    registry: bits(160).map((value) => numberToHex(value, { size: 20 })),
    formulaId: hash,
    blockNumber: bits(64),
    blockHash: hash,
    blockTimestamp: fc.nat(2 ** 31 - 1).map((time) => time * 512),
    root: element,
    dataHash: hash,
    records: fc.array(arbitraryRecord, { minLength: 1, maxLength: 12 }),
  })
  .map((data) =>
    epochDataOf({ ...data, records: data.records.map((record, index) => ({ ...record, index })) }),
  );
