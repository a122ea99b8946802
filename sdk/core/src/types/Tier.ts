/** Names of the tiers; a tier's number is its place in this list. */
export const tierNames = ["Bronze", "Silver", "Gold", "Platinum", "Diamond"] as const;

export type TierName = (typeof tierNames)[number];

/** Bronze 0, Silver 1, Gold 2, Platinum 3, Diamond 4, as in Solidity. 0 is a tier, not the lack of one. */
export type Tier = 0 | 1 | 2 | 3 | 4;
