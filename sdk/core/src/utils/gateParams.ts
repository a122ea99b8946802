import { numberToHex, type Hex } from "viem";

import { tierNames, type Tier } from "../types/Tier.ts";
import { assertInteger } from "./assertInteger.ts";
import { assertUint } from "./assertUint.ts";

const MAX_UINT256 = 2n ** 256n - 1n;

/**
 * What `BadgeGate` takes as a tier's `gateParam`: only holders of the badge buy.
 * @throws ValueOutOfRangeError
 * @example
 * const gate = client.deployment.contracts.BadgeGate.address;
 * const tier = { price: parseEther("0.1"), gate, gateParam: badgeGateParam(badgeType) };
 */
export function badgeGateParam(badgeType: bigint): Hex {
  assertUint("badgeType", badgeType, MAX_UINT256);
  return numberToHex(badgeType, { size: 32 });
}

/**
 * What `TierGate` takes as a price's `gateParam`: only accounts that have proven the tier buy.
 * @throws ValueOutOfRangeError
 * @example
 * const gate = client.deployment.contracts.TierGate.address;
 * const tier = { price: parseEther("0.1"), gate, gateParam: tierGateParam(2) }; // Gold and better
 */
export function tierGateParam(tier: Tier): Hex {
  assertInteger("tier", tier, { min: 0, max: tierNames.length - 1 });
  return numberToHex(tier, { size: 32 });
}
