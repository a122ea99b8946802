import type { PassportMoveFragment } from "../../generated/documents.ts";
import { moveStatuses, type PassportMove } from "../../types/PassportMove.ts";
import { address, count, flag, mapped, nullable, object, oneOf, type Decoder } from "../decoders.ts";

export const decodePassportMove: Decoder<PassportMove, PassportMoveFragment> = mapped(
  object({
    passport: object({ id: address }),
    from: address,
    to: address,
    readyAt: count,
    byProof: flag,
    status: oneOf(moveStatuses),
    startedAt: count,
    endedAt: nullable(count),
  }),
  ({ passport, ...rest }) => ({ ...rest, passport: passport.id }),
);
