import type { BadgeCategory } from "@aura-protocol/sdk";

/** Who issues badges in the demo world, by place in the test mnemonic. */
export const issuers = [
  { index: 4, name: "Aura Humanity", uri: "https://aura.example/issuers/humanity" },
  { index: 5, name: "Code & Social Checks", uri: "https://aura.example/issuers/social" },
  { index: 6, name: "Chain Activity Lab", uri: "https://aura.example/issuers/activity" },
  { index: 7, name: "Community Guild", uri: "https://aura.example/issuers/guild" },
] as const;

export interface BadgeTypeData {
  readonly issuer: number;
  readonly category: BadgeCategory;
  readonly provider: string;
  /** Seconds from minting to expiry; 0 for never. */
  readonly validity: number;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
}

const NIGHT_OWL_DAYS = 30;

/** In the order of their ids. */
export const badgeTypes = [
  type(
    4,
    "Humanity",
    "world-id",
    "Proof of humanity",
    "humanity",
    "Held by people who proved that they are one person, once.",
  ),
  type(
    5,
    "Social",
    "github",
    "GitHub",
    "github",
    "Held by people who showed that a GitHub account is theirs.",
  ),
  type(5, "Social", "twitter", "X", "x", "Held by people who showed that an X account is theirs."),
  type(
    6,
    "OnChain",
    "evm-tx-count",
    "Transactions",
    "transactions",
    "Counts the transactions that the account had sent.",
  ),
  type(6, "OnChain", "evm-balance", "Balance", "balance", "Says what the account had held."),
  type(
    7,
    "Custom",
    "aura-community",
    "Early member",
    "early-member",
    "For those who were there in the first days.",
  ),
  type(
    7,
    "Work",
    "aura-community",
    "Builder",
    "builder",
    "For those who built a part of what the community uses.",
  ),
  type(
    7,
    "Event",
    "aura-community",
    "Speaker",
    "speaker",
    "For those who spoke at an event of the community.",
  ),
  type(
    7,
    "Custom",
    "",
    "Night owl",
    "night-owl",
    "For those who are awake when others sleep. It lapses after a month.",
    NIGHT_OWL_DAYS * 86_400,
  ),
] as const satisfies readonly BadgeTypeData[];

/** Ids by what the demo world calls them. */
export const badgeIds = {
  humanity: 0,
  github: 1,
  x: 2,
  transactions: 3,
  balance: 4,
  early: 5,
  builder: 6,
  speaker: 7,
  owl: 8,
} as const;

export type BadgeName = keyof typeof badgeIds;

function type(
  issuer: number,
  category: BadgeCategory,
  provider: string,
  name: string,
  slug: string,
  description: string,
  validity = 0,
): BadgeTypeData {
  return { issuer, category, provider, validity, name, slug, description };
}
