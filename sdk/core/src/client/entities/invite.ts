import type { InviteFragment } from "../../generated/documents.ts";
import { inviteStatuses, type Invite } from "../../types/Invite.ts";
import { address, big, count, mapped, nullable, object, oneOf, type Decoder } from "../decoders.ts";

export const decodeInvite: Decoder<Invite, InviteFragment> = mapped(
  object({
    inviter: object({ id: address }),
    key: address,
    batch: nullable(object({ batchId: big })),
    expiresAt: count,
    status: oneOf(inviteStatuses),
    invitee: nullable(object({ id: address })),
    createdAt: count,
    redeemedAt: nullable(count),
    revokedAt: nullable(count),
  }),
  ({ inviter, batch, invitee, ...rest }) => ({
    ...rest,
    inviter: inviter.id,
    batchId: batch?.batchId ?? null,
    invitee: invitee?.id ?? null,
  }),
);
