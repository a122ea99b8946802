import type { BadgeCategory } from "@aura-protocol/sdk";

export const categoryNames: Record<BadgeCategory, string> = {
  Humanity: "Humanity",
  Social: "Social",
  OnChain: "On-chain",
  Event: "Event",
  Work: "Work",
  Custom: "Community",
};

const number = new Intl.NumberFormat("en");

/** What a badge's value says, in words; empty when it says nothing beyond being held. */
export function badgeValue(provider: string, value: bigint): string {
  switch (provider) {
    case "world-id":
    case "github":
    case "twitter":
      return `level ${number.format(value)} of 100`;
    case "evm-tx-count":
      return value === 1n ? "1 transaction" : `${number.format(value)} transactions`;
    case "evm-balance":
      return `${number.format(Number(value) / 1000)} ETH`;
    default:
      return value <= 1n ? "" : `value ${number.format(value)}`;
  }
}
