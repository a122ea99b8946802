import { featureNames, type FeatureName } from "@aura-protocol/sdk";
import { Type, type TInteger } from "typebox";

import { BlockNumber, Hash, Seconds } from "./primitives.ts";

const Figure = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** The eight features. */
export const Features = Type.Object(
  Object.fromEntries(featureNames.map((name) => [name, Figure])) as Record<FeatureName, TInteger>,
);

/** Which block an answer is of. */
export const blockFields = { blockNumber: BlockNumber, blockHash: Hash, timestamp: Seconds };
