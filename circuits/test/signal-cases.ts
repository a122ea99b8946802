/** The cases behind `vectors/signal.json`, computed by the model alone. */
import { keccak256, stringToBytes } from "viem";

import { derivePublicKey, type Point } from "./babyjubjub.ts";
import { commitmentOf, FIELD, SUBGROUP_ORDER } from "./model.ts";
import {
  eighthOf,
  groupPath,
  OFFSET,
  sharedPoint,
  SIDE_DOMAIN,
  SIGNAL_NULLIFIER_DOMAIN,
  signalSignals,
  TAG_DOMAIN,
  zeroHashes,
  type SignalInput,
} from "./signal-model.ts";

/** What a case starts from; the rest follows. */
interface CaseSource {
  readonly name: string;
  readonly secret: bigint;
  readonly otherSecret: bigint;
  /** Of the signaller's leaf; the other stands beside it where there is room. */
  readonly leafIndex: number;
  readonly leafCount: number;
  readonly depth: number;
  readonly index: bigint;
  readonly quota: bigint;
  readonly epoch: bigint;
  readonly scope: bigint;
  readonly message: bigint;
}

/** A case with everything that implementations must agree on. */
export interface SignalCase extends SignalInput {
  readonly name: string;
  readonly otherSecret: bigint;
  readonly publicKey: Point;
  readonly otherKey: Point;
  readonly commitment: bigint;
  readonly otherCommitment: bigint;
  readonly leafIndex: number;
  readonly leaves: readonly bigint[];
  readonly shared: Point;
  readonly tag: bigint;
  readonly side: bigint;
  readonly nullifier: bigint;
  readonly publicSignals: readonly bigint[];
}

const hash = (text: string): bigint => BigInt(keccak256(stringToBytes(text))) >> 8n;

const ANNE = 1234567890123456789012345678901234567890n;
const BORIS = 0x1111111111111111111111111111111111111111111111111111111111111n;
const SCOPE = hash("a deployment");

const SOURCES: readonly CaseSource[] = [
  {
    name: "Anne to Boris",
    secret: ANNE,
    otherSecret: BORIS,
    leafIndex: 2,
    leafCount: 5,
    depth: 3,
    index: 0n,
    quota: 10n,
    epoch: 7n,
    scope: SCOPE,
    message: hash("Anne's request"),
  },
  {
    name: "Boris to Anne, an epoch later in a deeper tree: the same tag, the other side",
    secret: BORIS,
    otherSecret: ANNE,
    leafIndex: 3,
    leafCount: 9,
    depth: 4,
    index: 4n,
    quota: 10n,
    epoch: 8n,
    scope: SCOPE,
    message: hash("Boris's request"),
  },
  {
    name: "Anne to Boris again: tag and side as before, another nullifier",
    secret: ANNE,
    otherSecret: BORIS,
    leafIndex: 2,
    leafCount: 5,
    depth: 3,
    index: 9n,
    quota: 10n,
    epoch: 7n,
    scope: SCOPE,
    message: hash("Anne's second request"),
  },
  {
    name: "Anne to Boris in another scope: nothing in common",
    secret: ANNE,
    otherSecret: BORIS,
    leafIndex: 2,
    leafCount: 5,
    depth: 3,
    index: 0n,
    quota: 10n,
    epoch: 7n,
    scope: hash("another deployment"),
    message: hash("Anne's request"),
  },
  {
    name: "the least of everything: two leaves, one signal, all else zero",
    secret: 1n,
    otherSecret: 2n,
    leafIndex: 0,
    leafCount: 1,
    depth: 1,
    index: 0n,
    quota: 1n,
    epoch: 0n,
    scope: 0n,
    message: 0n,
  },
  {
    name: "the most of everything: depth 20, the last of 65,536 signals",
    secret: SUBGROUP_ORDER - 1n,
    otherSecret: SUBGROUP_ORDER - 2n,
    leafIndex: 11,
    leafCount: 12,
    depth: 20,
    index: 65535n,
    quota: 65536n,
    epoch: FIELD - 1n,
    scope: FIELD - 1n,
    message: FIELD - 1n,
  },
];

function complete(source: CaseSource): SignalCase {
  const { secret, otherSecret, leafIndex, leafCount, depth, ...rest } = source;
  const [commitment, otherCommitment] = [commitmentOf(secret), commitmentOf(otherSecret)];
  const leaves = Array.from({ length: leafCount }, (_, i) =>
    i === leafIndex ? commitment : i === (leafIndex ^ 1) ? otherCommitment : BigInt(i + 1) ** 40n,
  );
  const otherKey = derivePublicKey(otherSecret);
  const input = {
    ...rest,
    ...groupPath(leaves, leafIndex, depth),
    secret,
    otherEighth: eighthOf(otherKey),
  };
  const publicSignals = signalSignals(input);
  const [tag = 0n, side = 0n, nullifier = 0n] = publicSignals;
  return {
    ...input,
    otherSecret,
    publicKey: derivePublicKey(secret),
    otherKey,
    commitment,
    otherCommitment,
    leafIndex,
    leaves,
    shared: sharedPoint(secret, otherKey),
    tag,
    side,
    nullifier,
    publicSignals,
  };
}

/** All cases, in order. */
export const signalCases: readonly SignalCase[] = SOURCES.map(complete);

/** The vectors as JSON: bigints as decimal strings. */
export function signalVectorsText(): string {
  const domains = { tag: TAG_DOMAIN, side: SIDE_DOMAIN, nullifier: SIGNAL_NULLIFIER_DOMAIN };
  return JSON.stringify({ domains, offset: OFFSET, zeroHashes, cases: signalCases }, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

/** The circuit's inputs of a case. */
export function signalInputOf(source: SignalInput): SignalInput {
  const { secret, otherEighth, index, children, root, depth, epoch, quota, scope, message } = source;
  return { secret, otherEighth, index, children, root, depth, epoch, quota, scope, message };
}
