import type { Address } from "viem";

/** What an account is trusted to do. Everybody who signed in is a user. */
export const roles = ["user", "issuer", "organiser", "attester", "admin"] as const;

export type Role = (typeof roles)[number];

/** What a request may do. */
export const scopes = [
  "features:read",
  "analytics:read",
  "jobs:read",
  "jobs:write",
  "mint:write",
  "cache:write",
] as const;

export type Scope = (typeof scopes)[number];

/** How much a caller may ask, the least first. */
export const tiers = ["free", "pro", "unlimited"] as const;

export type Tier = (typeof tiers)[number];

/** Who asks. */
export type Caller = {
  /** `wallet:0x…` in lower case, `key:<id>`, `operator` or `anonymous:<hash of the IP address>`. */
  readonly id: string;
  /** Whose wallet signed in, or whose key it is; checksummed. */
  readonly account: Address | undefined;
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  readonly tier: Tier;
};

const ofEverybody: readonly Scope[] = ["features:read", "analytics:read", "jobs:read", "jobs:write"];

/** What accounts with these roles may do, and may let their keys do. */
export function scopesOf(held: readonly Role[]): readonly Scope[] {
  if (held.includes("admin")) return scopes;
  const mints = held.some((role) => role === "issuer" || role === "organiser" || role === "attester");
  return mints ? [...ofEverybody, "mint:write"] : ofEverybody;
}

/** The lesser of two tiers. */
export function lesserTier(one: Tier, other: Tier): Tier {
  return tiers.indexOf(one) < tiers.indexOf(other) ? one : other;
}

export const isAnonymous = ({ id }: Caller): boolean => id.startsWith("anonymous:");
