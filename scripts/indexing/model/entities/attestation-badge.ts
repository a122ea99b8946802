import type { ChainEvent } from "../events.ts";
import { sent, type EntityModel } from "../store.ts";
import { big, flag, hex, integer, joined, word } from "../values.ts";

const idOf = (event: ChainEvent) => joined(word(integer(event, "badgeType")), hex(event, "uid"));

export const attestationBadge: EntityModel = {
  type: "AttestationBadge",
  on: {
    "AttestationMinter.AttestationMinted": (event, store) =>
      store.add("AttestationBadge", {
        id: idOf(event),
        uid: hex(event, "uid"),
        badgeType: word(integer(event, "badgeType")),
        account: hex(event, "account"),
        attester: hex(event, "attester"),
        value: big(event, "value"),
        ...sent(event, "mintedAt"),
        revoked: false,
        badgeRevoked: null,
        revokedAt: null,
      }),
    "AttestationMinter.AttestationRevoked": (event, store) => {
      Object.assign(store.get("AttestationBadge", idOf(event)), {
        revoked: true,
        badgeRevoked: flag(event, "badgeRevoked"),
        revokedAt: event.timestamp.toString(),
      });
    },
  },
};
