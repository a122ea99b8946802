import { getAddress, type Address } from "viem";

import type { Features } from "../types/Features.ts";
import type { Profile, Vouch } from "../types/Profile.ts";
import type { ChangeCause } from "./ChangeCause.ts";

const WHOLE = 10_000;

/** Everybody at a block, with what was measured of them, by lower-case account. */
export type NetworkAt = {
  readonly profiles: readonly Profile[];
  readonly features: ReadonlyMap<string, Features>;
};

/**
 * Why the standing lent to an account changed between two blocks, as far as those who vouch for it tell; vouchers in
 * the order of their addresses.
 */
export function vouchCauses(account: Address, before: NetworkAt, after: NetworkAt): ChangeCause[] {
  const [old, now] = [vouchersOf(account, before), vouchersOf(account, after)];
  const vouchers = [...new Set([...old.keys(), ...now.keys()])].sort();
  return vouchers.flatMap((key): ChangeCause[] => {
    const voucher = getAddress(key);
    const [was, is] = [old.get(key), now.get(key)];
    if (was === undefined) return [{ kind: "vouch-given", voucher, from: 0, to: is?.weight ?? 0 }];
    if (is === undefined) return [{ kind: "vouch-withdrawn", voucher, from: was.weight, to: 0 }];
    const pairs = [
      { kind: "vouch-weight", from: was.weight, to: is.weight },
      { kind: "voucher-verification", from: was.verification, to: is.verification },
      { kind: "voucher-standing", from: was.standing, to: is.standing },
      { kind: "voucher-share", from: was.share, to: is.share },
    ] as const;
    return pairs.filter(({ from, to }) => from !== to).map((pair) => ({ ...pair, voucher }));
  });
}

type Voucher = { weight: number; verification: number; standing: number; share: number };

function vouchersOf(account: Address, { profiles, features }: NetworkAt): Map<string, Voucher> {
  const wanted = account.toLowerCase();
  const given = givenWeights(profiles, features);
  const vouchers = new Map<string, Voucher>();
  for (const [voucher, targets] of given) {
    const weight = targets.get(wanted);
    if (weight === undefined) continue;
    const sum = [...targets.values()].reduce((total, each) => total + each, 0);
    vouchers.set(voucher, {
      weight,
      verification: features.get(voucher)?.poh_score ?? 0,
      standing: features.get(voucher)?.reputation_score ?? 0,
      share: Math.floor((weight * WHOLE) / sum),
    });
  }
  return vouchers;
}

/** By voucher the weights it gives, as scoring reads them: of several for one pair the greatest, none for oneself. */
function givenWeights(
  profiles: readonly Profile[],
  known: ReadonlyMap<string, unknown>,
): Map<string, Map<string, number>> {
  const given = new Map<string, Map<string, number>>();
  const add = ({ voucher, account, weight }: Vouch): void => {
    const [from, to] = [voucher.toLowerCase(), account.toLowerCase()];
    if (from === to || !known.has(from) || !known.has(to)) return;
    const targets = given.get(from) ?? new Map<string, number>();
    targets.set(to, Math.max(targets.get(to) ?? 0, weight));
    given.set(from, targets);
  };
  for (const { vouches } of profiles) vouches.forEach(add);
  return given;
}
