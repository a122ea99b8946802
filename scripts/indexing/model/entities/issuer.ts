import { at, type EntityModel, type Handler, type Row } from "../store.ts";
import type { ChainEvent } from "../events.ts";
import { big, bigs, flag, hex, text } from "../values.ts";

const change =
  (fields: (event: ChainEvent) => Row): Handler =>
  (event, store) => {
    Object.assign(store.get("Issuer", hex(event, "issuer")), fields(event), at(event, "updatedAt"));
  };

export const issuer: EntityModel = {
  type: "Issuer",
  on: {
    "Badges.IssuerRegistered": (event, store) =>
      store.add("Issuer", {
        id: hex(event, "issuer"),
        name: text(event, "name"),
        uri: text(event, "uri"),
        accredited: false,
        paused: false,
        removed: false,
        removableAt: null,
        publicKey: bigs(event, "publicKey"),
        ...at(event, "registeredAt"),
        ...at(event, "updatedAt"),
      }),
    "Badges.IssuerUpdated": change((event) => ({ name: text(event, "name"), uri: text(event, "uri") })),
    "Badges.IssuerKeyChanged": change((event) => ({ publicKey: bigs(event, "publicKey") })),
    "Badges.IssuerPauseChanged": change((event) => ({ paused: flag(event, "paused") })),
    "Badges.IssuerAccreditationChanged": change((event) => ({ accredited: flag(event, "accredited") })),
    "Badges.IssuerRemovalScheduled": change((event) => ({ removableAt: big(event, "removableAt") })),
    "Badges.IssuerRemovalCancelled": change(() => ({ removableAt: null })),
    "Badges.IssuerRemoved": change(() => ({ removed: true, removableAt: null })),
  },
};
