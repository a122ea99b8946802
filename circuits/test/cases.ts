/** The cases behind `vectors/reputation.json`, computed by the model alone. */
import { messageOf, scopeOf, type Context } from "./context.ts";
import {
  ARITY,
  BADGE_BITS,
  commitmentOf,
  DEPTH,
  leafOf,
  nullifierOf,
  packComponents,
  packStatement,
  SUBGROUP_ORDER,
  treePath,
  type ReputationInput,
  type Six,
  type Statement,
} from "./model.ts";

/** What a case starts from; the rest follows. */
interface CaseSource extends Statement {
  readonly name: string;
  readonly secret: bigint;
  readonly passportId: bigint;
  readonly components: Six;
  readonly badgeSet: bigint;
  readonly badgeMask: bigint;
  readonly index: number;
  readonly leafCount: number;
  readonly context: Context;
}

/** A case with everything that implementations must agree on. */
export interface Case extends CaseSource, ReputationInput {
  readonly commitment: bigint;
  readonly packedComponents: bigint;
  readonly leaf: bigint;
  readonly leaves: readonly bigint[];
  readonly nullifier: bigint;
  readonly publicSignals: readonly bigint[];
}

const WEIGHTS_V1: Six = [2500n, 1500n, 2000n, 2000n, 1000n, 1000n];
const NO_MINIMA: Six = [0n, 0n, 0n, 0n, 0n, 0n];

const LOCAL: Context = {
  chainId: 31337n,
  registry: "0x5FC8d32690cc91D4c39d9d3abcBD16989F875707",
  epochId: 0n,
  account: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
};

const SOURCES: readonly CaseSource[] = [
  {
    name: "gold by the first formula",
    secret: 1234567890123456789012345678901234567890n,
    passportId: BigInt(LOCAL.account),
    components: [1000n, 500n, 1000n, 750n, 0n, 10n],
    badgeSet: 0b11111n,
    badgeMask: 0b1n,
    weights: WEIGHTS_V1,
    threshold: 6_500_000n,
    minima: [1000n, 0n, 0n, 0n, 0n, 0n],
    index: 3,
    leafCount: 24,
    context: LOCAL,
  },
  {
    name: "bronze: everything is zero, a single leaf",
    secret: 1n,
    passportId: 1n,
    components: NO_MINIMA,
    badgeSet: 0n,
    badgeMask: 0n,
    weights: WEIGHTS_V1,
    threshold: 0n,
    minima: NO_MINIMA,
    index: 0,
    leafCount: 1,
    context: { ...LOCAL, epochId: 1n },
  },
  {
    name: "diamond: everything at its most, the last of a full bottom node",
    secret: SUBGROUP_ORDER - 1n,
    passportId: (1n << 160n) - 1n,
    components: [1000n, 1000n, 1000n, 1000n, 1000n, 1000n],
    badgeSet: (1n << BigInt(BADGE_BITS)) - 1n,
    badgeMask: (1n << BigInt(BADGE_BITS)) - 1n,
    weights: WEIGHTS_V1,
    threshold: 8_500_000n,
    minima: [1000n, 1000n, 1000n, 1000n, 1000n, 1000n],
    index: 63,
    leafCount: 64,
    context: { ...LOCAL, chainId: 1n, epochId: 4_294_967_296n },
  },
  {
    name: "silver: exactly at the threshold and at every minimum, third level",
    secret: 0x1111111111111111111111111111111111111111111111111111111111111n,
    passportId: 0x8ba1f109551bd432803012645ac136ddd64dba72n,
    components: [600n, 500n, 550n, 550n, 500n, 500n],
    badgeSet: (1n << 247n) | (1n << 100n) | 1n,
    badgeMask: (1n << 247n) | 1n,
    weights: WEIGHTS_V1,
    threshold: 5_450_000n,
    minima: [600n, 500n, 550n, 550n, 500n, 500n],
    index: 64,
    leafCount: 65,
    context: { ...LOCAL, epochId: 7n },
  },
  {
    name: "the largest statement that fits",
    secret: 42n,
    passportId: BigInt(LOCAL.registry),
    components: [1000n, 1000n, 1000n, 1000n, 1000n, 1000n],
    badgeSet: 0n,
    badgeMask: 0n,
    weights: [16383n, 16383n, 16383n, 16383n, 16383n, 16383n],
    threshold: (1n << 24n) - 1n,
    minima: [1000n, 1000n, 1000n, 1000n, 1000n, 1000n],
    index: 1,
    leafCount: 2,
    context: { ...LOCAL, account: "0x0000000000000000000000000000000000000001" },
  },
];

/** Other people's leaves: their commitments need no secret here. */
function neighbour(i: number): bigint {
  const at = BigInt(i);
  return leafOf({
    passportId: at + 2n,
    commitment: at + 1n,
    components: [at, 0n, 0n, 0n, 0n, 999n - at],
    badgeSet: at,
  });
}

function complete(source: CaseSource): Case {
  const { secret, passportId, components, badgeSet, badgeMask, index, leafCount, context } = source;
  const commitment = commitmentOf(secret);
  const leaf = leafOf({ passportId, commitment, components, badgeSet });
  const leaves = Array.from({ length: leafCount }, (_, i) => (i === index ? leaf : neighbour(i)));
  const { root, children } = treePath(leaves, index);
  const statement = packStatement(source);
  const scope = scopeOf(context);
  const message = messageOf(context);
  const nullifier = nullifierOf(secret, scope);
  return {
    ...source,
    commitment,
    packedComponents: packComponents(components),
    leaf,
    leaves,
    root,
    children,
    statement,
    scope,
    message,
    nullifier,
    publicSignals: [nullifier, root, statement, badgeMask, scope, message],
  };
}

/** All cases, in order. */
export const cases: readonly Case[] = SOURCES.map(complete);

/** The vectors as JSON: bigints as decimal strings. */
export function vectorsText(): string {
  const { root: emptyRoot } = treePath([], 0);
  const vectors = { arity: ARITY, depth: DEPTH, badgeBits: BADGE_BITS, emptyRoot, cases };
  return JSON.stringify(vectors, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** The circuit's inputs of a case, without what was only needed to compute them. */
export function inputOf(source: ReputationInput): ReputationInput {
  const { secret, passportId, components, badgeSet, children, root } = source;
  const { statement, badgeMask, scope, message } = source;
  return { secret, passportId, components, badgeSet, children, root, statement, badgeMask, scope, message };
}
