import type { ComponentName, InputName } from "@aura-protocol/sdk";

/** How each component is spoken of. */
export const componentTexts: Record<ComponentName, { readonly title: string; readonly about: string }> = {
  humanity: { title: "Proof of humanity", about: "How sure an issuer is that you are one person." },
  badges: { title: "Badges", about: "How many badges count." },
  social: { title: "Social accounts", about: "Your standing on GitHub and X." },
  onchain: { title: "On-chain activity", about: "What your wallet has done and holds." },
  network: { title: "Network trust", about: "Standing lent to you by people who are trusted." },
  temporal: { title: "Time", about: "How long you have had your passport." },
};

type FeatureText = {
  /** The feature's value, as part of a sentence. */
  readonly now: (value: number) => string;
  /** What would bring it to `value`. */
  readonly next: (value: number) => string;
};

const number = new Intl.NumberFormat("en");
const ether = (milliether: number) => `${number.format(milliether / 1000)} ETH`;
const days = (count: number) => (count === 1 ? "1 day" : `${number.format(count)} days`);

/** How each feature, and what is derived beside them, is spoken of. */
export const featureTexts: Record<InputName, FeatureText> = {
  poh_score: {
    now: (value) => (value === 0 ? "no humanity badge" : `humanity level ${value}`),
    next: (value) => `a humanity badge of level ${value}`,
  },
  badge_count: {
    now: (value) => (value === 1 ? "1 badge counts" : `${value} badges count`),
    next: (value) => (value === 1 ? "a first badge" : `${value} badges that count`),
  },
  github_score: {
    now: (value) => (value === 0 ? "no GitHub badge" : `GitHub level ${value}`),
    next: (value) => `a GitHub badge of level ${value}`,
  },
  twitter_score: {
    now: (value) => (value === 0 ? "no X badge" : `X level ${value}`),
    next: (value) => `an X badge of level ${value}`,
  },
  onchain_tx_count: {
    now: (value) => (value === 0 ? "no transactions shown" : `${number.format(value)} transactions shown`),
    next: (value) => `a badge that shows ${number.format(value)} transactions`,
  },
  onchain_balance: {
    now: (value) => (value === 0 ? "no balance shown" : `${ether(value)} shown`),
    next: (value) => `a badge that shows ${ether(value)}`,
  },
  account_age_days: {
    now: (value) => (value === 0 ? "made today" : `${days(value)} old`),
    next: (value) => `a passport that is ${days(value)} old`,
  },
  reputation_score: {
    now: (value) => (value === 0 ? "nobody trusted vouches for you yet" : `standing ${value} of 1000`),
    next: (value) => `a standing of ${value}: vouches from people who are trusted`,
  },
  activity_score: {
    now: (value) => (value === 0 ? "no activity in the last year" : `activity ${value} of 1000`),
    next: (value) => `an activity of ${value}: badges, events and vouches, month after month`,
  },
};
