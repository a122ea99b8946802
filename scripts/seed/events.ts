import { parseEther } from "viem";

/** An event of the demo world. Days count from the beginning of its history. */
export interface EventData {
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  /** Wei. */
  readonly price: bigint;
  readonly capacity: number;
  readonly announced: number;
  readonly starts: number;
  readonly ends: number;
  /** Who bought a ticket, by place in the test mnemonic, in order. */
  readonly buyers: readonly number[];
  /** How many of them came, the first buyers first. */
  readonly checkedIn: number;
  /** How tickets may be sold on, in 1/10,000; freely and without the contract unless told. */
  readonly resale?: { readonly resaleMarkupBps: number; readonly royaltyBps: number };
}

/** In the order of their ids. The present is day 400: one event is over, one is on, one is to come. */
export const events: readonly EventData[] = [
  {
    name: "Aura Community Day",
    slug: "community-day",
    description: "A day of talks and workshops by and for those who build with Aura.",
    price: parseEther("0.05"),
    capacity: 14,
    announced: 270,
    starts: 330,
    ends: 331,
    buyers: [10, 12, 13, 14, 16, 18, 19, 21, 22, 24, 25, 27, 30, 32],
    checkedIn: 12,
  },
  {
    name: "Open Identity Workshop",
    slug: "identity-workshop",
    description: "Three weeks of open doors: bring an account, leave with a passport.",
    price: 0n,
    capacity: 40,
    announced: 372,
    starts: 398,
    ends: 421,
    buyers: [11, 15, 17, 20, 23, 26, 28, 31, 35],
    checkedIn: 4,
  },
  {
    name: "Trust Summit",
    slug: "trust-summit",
    description: "Three days on how strangers come to trust each other, and how software can help.",
    price: parseEther("0.2"),
    capacity: 250,
    announced: 385,
    starts: 460,
    ends: 462,
    buyers: [10, 11, 14, 16, 19, 29],
    checkedIn: 0,
    resale: { resaleMarkupBps: 1_000, royaltyBps: 500 },
  },
];
