import type { PostedEpochFragment } from "../../generated/documents.ts";
import type { PostedEpoch } from "../../types/PostedEpoch.ts";
import {
  address,
  big,
  bytes,
  count,
  flag,
  int,
  mapped,
  nullable,
  object,
  text,
  type Decoder,
} from "../decoders.ts";

export const decodePostedEpoch: Decoder<PostedEpoch, PostedEpochFragment> = mapped(
  object({
    epochId: big,
    formula: object({ id: bytes }),
    blockNumber: big,
    blockHash: bytes,
    blockTimestamp: count,
    root: big,
    leafCount: int,
    dataHash: bytes,
    dataUri: text,
    finalAt: count,
    rejected: flag,
    poster: address,
    bond: big,
    bondReleasedAt: nullable(count),
    postedAt: count,
  }),
  ({ formula, ...rest }) => ({ ...rest, formulaId: formula.id }),
);
