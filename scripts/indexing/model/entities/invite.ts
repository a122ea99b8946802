import type { ChainEvent } from "../events.ts";
import { sent, type EntityModel } from "../store.ts";
import { big, hex, integer, joined, passportId, word } from "../values.ts";

const idOf = (event: ChainEvent) => joined(passportId(integer(event, "inviterId")), hex(event, "key"));

export const invite: EntityModel = {
  type: "Invite",
  on: {
    "Invites.InviteCreated": (event, store) =>
      store.add("Invite", {
        id: idOf(event),
        inviter: passportId(integer(event, "inviterId")),
        key: hex(event, "key"),
        batch: null,
        expiresAt: big(event, "expiresAt"),
        status: "Open",
        invitee: null,
        ...sent(event, "createdAt"),
        redeemedAt: null,
        revokedAt: null,
      }),
    "Invites.InviteRevoked": (event, store) => {
      Object.assign(store.get("Invite", idOf(event)), {
        status: "Revoked",
        revokedAt: event.timestamp.toString(),
      });
    },
    "Invites.InviteRedeemed": (event, store) => {
      const redeemed = {
        status: "Redeemed",
        invitee: passportId(integer(event, "inviteeId")),
        redeemedAt: event.timestamp.toString(),
      };
      if (integer(event, "batchId") === 0n) {
        Object.assign(store.get("Invite", idOf(event)), redeemed);
        return;
      }
      const batch = word(integer(event, "batchId"));
      store.add("Invite", {
        id: idOf(event),
        inviter: passportId(integer(event, "inviterId")),
        key: hex(event, "key"),
        batch,
        expiresAt: store.get("InviteBatch", batch)["expiresAt"],
        ...sent(event, "createdAt"),
        ...redeemed,
        revokedAt: null,
      });
    },
  },
};
