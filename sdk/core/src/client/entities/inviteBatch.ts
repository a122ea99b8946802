import type { InviteBatchFragment } from "../../generated/documents.ts";
import type { InviteBatch } from "../../types/Invite.ts";
import { address, big, bytes, count, flag, int, mapped, object, type Decoder } from "../decoders.ts";

export const decodeInviteBatch: Decoder<InviteBatch, InviteBatchFragment> = mapped(
  object({
    batchId: big,
    inviter: object({ id: address }),
    root: bytes,
    count: int,
    redeemed: int,
    expiresAt: count,
    revoked: flag,
    createdAt: count,
  }),
  ({ inviter, ...rest }) => ({ ...rest, inviter: inviter.id }),
);
