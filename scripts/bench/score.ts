/**
 * Measures how many wallets a second are scored on one core: from features to tiers, column by column beside one by one,
 * turn by turn in one run, with the results compared; and from profiles to features. Needs a build of the SDK.
 *
 *   npm run bench:score -- [--wallets N] [--profiles N] [--runs N] [--json]
 */
import { parseArgs } from "node:util";

import { featureNames, type Features, type Profile, type ProfileBadge } from "@aura-protocol/sdk";
import {
  extractFeatures,
  featureColumns,
  formulaV1,
  formulaV2,
  scoreBatch,
  scoreFeatures,
} from "@aura-protocol/sdk/reputation";
import { numberToHex } from "viem";

import { figure, median, printFigures } from "./figure.ts";

const { values } = parseArgs({
  options: {
    wallets: { type: "string", default: "1000000" },
    profiles: { type: "string", default: "100000" },
    runs: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const [wallets, holders, runs] = [Number(values.wallets), Number(values.profiles), Number(values.runs)];
if (![wallets, holders, runs].every((value) => Number.isInteger(value) && value >= 1)) {
  console.error("--wallets, --profiles and --runs must be whole numbers from 1.");
  process.exit(2);
}

/** Seconds for a million wallets: a million a second a core is promised. */
const TARGET = 1;
const NOW = 1_767_225_600;
const DAY = 86_400;
/** Beyond the last point of every table, so that all of each is used. */
const MOST: Features = {
  poh_score: 110,
  badge_count: 14,
  github_score: 110,
  twitter_score: 110,
  onchain_tx_count: 6_000,
  onchain_balance: 12_000,
  account_age_days: 800,
  reputation_score: 1_000,
};
const CATEGORIES = ["Humanity", "Social", "Social", "OnChain", "OnChain"] as const;
const PROVIDERS = ["world-id", "github", "twitter", "evm-tx-count", "evm-balance"] as const;

/** The same figures in every run: 0 to `below` - 1. */
function createRandom(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

const random = createRandom();
const features = Array.from({ length: wallets }, () => ({
  ...(Object.fromEntries(featureNames.map((name) => [name, random(MOST[name] + 1)])) as Features),
  activity_score: random(1_001),
}));
const columns = featureColumns(features);

for (const formula of [formulaV1, formulaV2]) {
  const { scores, tiers } = scoreBatch(columns, formula);
  const differs = features.findIndex((each, place) => {
    const { score, tier } = scoreFeatures(each, formula);
    return score !== scores[place] || tier !== tiers[place];
  });
  if (differs !== -1) throw new Error(`Wallet ${differs} has two scores: nothing was measured.`);
}

const figures = [];
for (const formula of [formulaV1, formulaV2]) {
  const { batch, alone } = race({
    batch: () => scoreBatch(columns, formula).tiers.length,
    alone: () => features.reduce((sum, each) => sum + scoreFeatures(each, formula).tier, 0),
  });
  const [ours, peer] = [perMillion(batch, wallets), perMillion(alone, wallets)];
  figures.push(
    figure({
      name: `score.features-to-tiers.v${formula.version}`,
      unit: "s/million wallets",
      ours,
      peer,
      peerName: "scoreFeatures",
      target: TARGET,
    }),
  );
  report(`v${formula.version}: ${rate(batch, wallets)} wallets/s, one by one ${rate(alone, wallets)}`);
}

const profiles = Array.from({ length: holders }, (_, index) => profileOf(index));
const { extract } = race({
  extract: () =>
    profiles.reduce((sum, each) => sum + extractFeatures(each, { timestamp: NOW }).badge_count, 0),
});
figures.push(
  figure({
    name: "score.profiles-to-features",
    unit: "s/million wallets",
    ours: perMillion(extract, holders),
    peer: null,
    peerName: null,
    target: null,
  }),
);
report(`extractFeatures: ${rate(extract, holders)} profiles/s`);
printFigures(figures, values.json);

/** Median milliseconds of each. The first round warms up and is not counted; who goes first changes. */
function race<Name extends string>(turns: Readonly<Record<Name, () => number>>): Record<Name, number> {
  const names = Object.keys(turns) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run <= runs; run++) {
    for (const name of run % 2 === 0 ? names : names.toReversed()) {
      const start = performance.now();
      turns[name]();
      if (run > 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

/** A holder of the five badges that features are read from. */
function profileOf(index: number): Profile {
  const account = numberToHex(index + 1, { size: 20 });
  const badges = CATEGORIES.map((category, badgeType): ProfileBadge => ({
    badgeType: BigInt(badgeType),
    category,
    provider: PROVIDERS[badgeType] ?? "",
    issuer: numberToHex(2 ** 32, { size: 20 }),
    accredited: true,
    value: BigInt(random(10_000)),
    issuedAt: NOW - random(365 * DAY),
    expiresAt: random(5) === 0 ? NOW - DAY : 0,
    burned: false,
    revoked: random(10) === 0,
  }));
  return {
    passportId: BigInt(account),
    account,
    left: false,
    commitment: BigInt(index + 1),
    index,
    registeredAt: NOW - random(800 * DAY),
    badges,
    vouches: [],
  };
}

function perMillion(milliseconds: number, count: number): number {
  return (milliseconds / 1000) * (1_000_000 / count);
}

function rate(milliseconds: number, count: number): string {
  return Math.round((count / milliseconds) * 1000).toLocaleString("en");
}

function report(line: string): void {
  if (!values.json) process.stderr.write(`${line}\n`);
}
