import { inputValue } from "../reputation/scoreFeatures.ts";
import { componentNames } from "../types/Components.ts";
import type { EpochRecord } from "../types/EpochData.ts";
import type { EpochDifference, EpochPart, JudgeableContradiction } from "../types/EpochDifference.ts";
import { inputNames } from "../types/Features.ts";

const MOST_OF_A_COMPONENT = 1000;

/**
 * Where published records depart from recomputed ones in what their leaves bind, by rising index; of each record the
 * first part that differs. Computed one by one: whoever needs only the first pays only for it.
 * @example
 * const { data } = await buildEpoch(client, { blockNumber });
 * const [first] = findEpochDifferences(decodeEpochData(dataFile).records, data.records);
 */
export function* findEpochDifferences(
  published: readonly EpochRecord[],
  recomputed: readonly EpochRecord[],
): Generator<EpochDifference, void, undefined> {
  const honest = new Map(recomputed.map((record) => [record.passportId, record]));
  for (let index = 0; index < Math.max(published.length, recomputed.length); index++) {
    const theirs = published[index];
    const ours = recomputed[index];
    const found = firstDifference(theirs, ours);
    if (found === undefined) continue;
    yield {
      index,
      // One of the two is there, as the index is below one of the lengths.
      account: ((ours ?? theirs) as EpochRecord).account,
      ...found,
      inputs: inputsOf(theirs, ours),
      judgeable: theirs === undefined ? undefined : judgeableOf(theirs, honest.get(theirs.passportId)),
    };
  }
}

type Found = Pick<EpochDifference, "part" | "published" | "recomputed">;

function firstDifference(theirs: EpochRecord | undefined, ours: EpochRecord | undefined): Found | undefined {
  if (theirs === undefined || ours === undefined) {
    return { part: "record", published: theirs?.passportId, recomputed: ours?.passportId };
  }
  // Of two empty places nothing is bound.
  if (theirs.left && ours.left) return undefined;
  const parts: readonly (readonly [EpochPart, (record: EpochRecord) => bigint | number | boolean])[] = [
    ["left", ({ left }) => left],
    ["passportId", ({ passportId }) => passportId],
    ["commitment", ({ commitment }) => commitment],
    ...componentNames.map((name) => [name, ({ components }: EpochRecord) => components[name]] as const),
    ["badgeSet", ({ badgeSet }) => badgeSet],
  ];
  for (const [part, read] of parts) {
    if (read(theirs) !== read(ours)) return { part, published: read(theirs), recomputed: read(ours) };
  }
  return undefined;
}

function inputsOf(theirs: EpochRecord | undefined, ours: EpochRecord | undefined): EpochDifference["inputs"] {
  if (theirs === undefined || ours === undefined) return [];
  return inputNames
    .map((feature) => ({
      feature,
      published: inputValue(theirs.features, feature),
      recomputed: inputValue(ours.features, feature),
    }))
    .filter(({ published, recomputed }) => published !== recomputed);
}

/** What the contract can tell of a published leaf; `honest` is the same passport's record, wherever it stands. */
function judgeableOf(
  theirs: EpochRecord,
  honest: EpochRecord | undefined,
): JudgeableContradiction | undefined {
  // An empty place has nothing to open.
  if (theirs.left) return undefined;
  if (honest === undefined || honest.commitment !== theirs.commitment) {
    return { contradiction: "PassportUnknown" };
  }
  if (componentNames.some((name) => theirs.components[name] > MOST_OF_A_COMPONENT)) {
    return { contradiction: "LeafMalformed" };
  }
  // What a passport held that was given up at the block is not known to the contract in general.
  const added = honest.left ? 0n : theirs.badgeSet & ~honest.badgeSet;
  return added === 0n ? undefined : { contradiction: "BadgeNotHeld", badgeType: lowestBit(added) };
}

function lowestBit(set: bigint): bigint {
  let bit = 0n;
  while (((set >> bit) & 1n) === 0n) bit++;
  return bit;
}
