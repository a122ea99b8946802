import { sent, type EntityModel } from "../store.ts";
import { big, hex, int, integer, passportId, word } from "../values.ts";

export const inviteBatch: EntityModel = {
  type: "InviteBatch",
  on: {
    "Invites.InviteBatchCreated": (event, store) =>
      store.add("InviteBatch", {
        id: word(integer(event, "batchId")),
        batchId: big(event, "batchId"),
        inviter: passportId(integer(event, "inviterId")),
        root: hex(event, "root"),
        count: int(event, "count"),
        redeemed: 0,
        expiresAt: big(event, "expiresAt"),
        revoked: false,
        ...sent(event, "createdAt"),
        revokedAt: null,
      }),
    "Invites.InviteRedeemed": (event, store) => {
      const batch = integer(event, "batchId");
      if (batch !== 0n) store.count("InviteBatch", word(batch), "redeemed", 1);
    },
    "Invites.InviteBatchRevoked": (event, store) => {
      Object.assign(store.get("InviteBatch", word(integer(event, "batchId"))), {
        revoked: true,
        revokedAt: event.timestamp.toString(),
      });
    },
  },
};
