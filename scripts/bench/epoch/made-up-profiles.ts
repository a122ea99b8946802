import { numberToHex } from "viem";

import type { Profile, ProfileBadge, Vouch } from "../../../sdk/core/src/types/Profile.ts";

/** The block's time in this world: 1 January 2026. */
export const TIMESTAMP = 1_767_225_600;

const YEAR = 31_536_000;
const KINDS = [
  { category: "Humanity", provider: "world-id", most: 100 },
  { category: "Social", provider: "github", most: 100 },
  { category: "Social", provider: "twitter", most: 100 },
  { category: "OnChain", provider: "evm-tx-count", most: 6_000 },
  { category: "OnChain", provider: "evm-balance", most: 12_000 },
  { category: "Event", provider: "", most: 1 },
] as const;

/** Marsaglia's xorshift on 32 bits: small, and the same everywhere. */
function generator(seed: number): (below: number) => number {
  // Zero would stay zero.
  let state = seed >>> 0 === 0 ? 1 : seed >>> 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/**
 * People with up to eight badges of forty types, some revoked or expired, and up to nine vouches for others; one in two
 * hundred gave the passport up.
 */
export function madeUpProfiles({ passports, seed }: { passports: number; seed: number }): Profile[] {
  const random = generator(seed);
  // Spread over the whole range, as addresses are.
  const account = (index: number) =>
    numberToHex((BigInt(index + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n) % 2n ** 160n, { size: 20 });
  const accounts = Array.from({ length: passports }, (_, index) => account(index));
  const badge = (): ProfileBadge => {
    const badgeType = random(40);
    const { most, ...kind } = KINDS[badgeType % KINDS.length] as (typeof KINDS)[number];
    const issuedAt = TIMESTAMP - random(2 * YEAR);
    return {
      ...kind,
      badgeType: BigInt(badgeType),
      issuer: numberToHex(badgeType + 1, { size: 20 }),
      accredited: badgeType % 7 !== 0,
      value: BigInt(random(most + 1)),
      issuedAt,
      expiresAt: random(4) === 0 ? issuedAt + YEAR : 0,
      burned: false,
      revoked: random(50) === 0,
    };
  };
  const vouch = (index: number): Vouch => ({
    voucher: accounts[index] as `0x${string}`,
    account: accounts[random(passports)] as `0x${string}`,
    weight: 1 + random(10_000),
  });
  return accounts.map((holder, index) => {
    const left = random(200) === 0;
    return {
      passportId: BigInt(holder),
      account: holder,
      left,
      commitment: (BigInt(holder) << 90n) + BigInt(index),
      index,
      registeredAt: TIMESTAMP - random(3 * YEAR),
      badges: left ? [] : Array.from({ length: random(9) }, badge),
      vouches: left ? [] : Array.from({ length: random(10) }, () => vouch(index)),
    };
  });
}
