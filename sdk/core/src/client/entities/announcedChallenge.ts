import type { AnnouncedChallengeFragment } from "../../generated/documents.ts";
import type { AnnouncedChallenge } from "../../types/AnnouncedChallenge.ts";
import { address, big, bytes, count, mapped, nullable, object, type Decoder } from "../decoders.ts";

export const decodeAnnouncedChallenge: Decoder<AnnouncedChallenge, AnnouncedChallengeFragment> = mapped(
  object({
    epoch: object({ epochId: big }),
    challenger: address,
    commitment: bytes,
    announcedAt: count,
    settledAt: nullable(count),
    recipient: nullable(address),
  }),
  ({ epoch, ...rest }) => ({ ...rest, epochId: epoch.epochId }),
);
