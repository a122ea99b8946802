import { concat, toHex, type Hex } from "viem";

import type { Random } from "../../indexing/history/random.ts";
import type { BigWorld } from "./populate.ts";

const DAY = 86_400;
const WEEK = 7 * DAY;

type Variables = Readonly<Record<string, unknown>>;
/** How a variable of a question is drawn from a world, by its name, after those that are declared before it. */
type Draw = (world: BigWorld, random: Random, before: Variables) => unknown;

const account: Draw = ({ accounts, active }, random) =>
  random.pick(random.once(4) ? active : accounts) ?? accounts[0];

const badgeType: Draw = ({ badgeTypes }, random) => word(random.pick(badgeTypes) ?? 0n);

const draws: Readonly<Record<string, Draw>> = {
  account,
  passport: account,
  at: ({ now }, random) => String(now + random.int(-WEEK, WEEK)),
  now: ({ now }, random) => String(now + random.int(0, WEEK)),
  since: ({ now }, random) => String(now - random.int(1, WEEK)),
  from: ({ now }, random) => String(now + random.int(0, DAY)),
  to: ({ now }, random) => String(now + WEEK + random.int(0, DAY)),
  block: ({ firstBlock, lastBlock }, random, { sinceBlock = firstBlock }) => ({
    number: random.int(Number(sinceBlock), lastBlock),
  }),
  event: ({ events }, random) => word(random.pick(events) ?? 0n),
  badgeType,
  one: badgeType,
  other: badgeType,
  issuer: ({ issuer }) => issuer,
  sinceBlock: ({ firstBlock, lastBlock }, random) => random.int(firstBlock, lastBlock),
  after: placeAmongIds,
  id: ({ issuer }, random) => concat([issuer, toHex(random.bigint(256), { size: 32 })]),
  words: (_, random) => {
    const wide = random.choose(["season", "open", "badge", "even:*"]);
    return random.choose([wide, `${wide} | ${random.int(0, 99)}`, `open & ${random.int(0, 99)}`]);
  },
};

/**
 * Draws variables for a question.
 *
 * @throws Error as {@link drawOf} does.
 */
export function drawVariables(declared: readonly string[], world: BigWorld, random: Random): Variables {
  const drawn: Record<string, unknown> = {};
  for (const name of declared) drawn[name] = drawOf(name)(world, random, drawn);
  return drawn;
}

/** @throws Error naming the variable when nobody says how it is drawn. */
export function drawOf(name: string): Draw {
  const draw = draws[name];
  if (draw === undefined)
    throw new Error(`Say in scripts/bench/queries/variables.ts how the variable ${name} is drawn.`);
  return draw;
}

/** From the beginning, or a page somewhere: ids of badges begin with their type's, others are addresses. */
function placeAmongIds(world: BigWorld, random: Random, before: Variables): Hex {
  if (random.once(4)) return "0x";
  const address = toHex(random.bigint(160), { size: 20 });
  const type = before["badgeType"] ?? ("sinceBlock" in before ? badgeType(world, random, before) : "0x");
  return concat([type as Hex, address]);
}

const word = (number: bigint): Hex => toHex(number, { size: 32 });
