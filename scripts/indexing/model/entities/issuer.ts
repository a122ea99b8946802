import { at, type EntityModel, type Handler, type Row, type Store } from "../store.ts";
import type { ChainEvent } from "../events.ts";
import { big, bigs, flag, hex, text } from "../values.ts";

const change =
  (fields: (event: ChainEvent, store: Store) => Row): Handler =>
  (event, store) => {
    Object.assign(store.get("Issuer", hex(event, "issuer")), fields(event, store), at(event, "updatedAt"));
  };

export const issuer: EntityModel = {
  type: "Issuer",
  on: {
    "Badges.IssuerRegistered": (event, store) =>
      store.add("Issuer", {
        id: hex(event, "issuer"),
        name: text(event, "name"),
        uri: text(event, "uri"),
        metadata: store.metadataAt(hex(event, "uri")),
        accredited: false,
        paused: false,
        removed: false,
        removableAt: null,
        publicKey: bigs(event, "publicKey"),
        ...at(event, "registeredAt"),
        ...at(event, "updatedAt"),
      }),
    "Badges.IssuerUpdated": change((event, store) => ({
      name: text(event, "name"),
      uri: text(event, "uri"),
      metadata: store.metadataAt(hex(event, "uri")),
    })),
    "Badges.IssuerKeyChanged": change((event) => ({ publicKey: bigs(event, "publicKey") })),
    "Badges.IssuerPauseChanged": change((event) => ({ paused: flag(event, "paused") })),
    "Badges.IssuerAccreditationChanged": change((event) => ({ accredited: flag(event, "accredited") })),
    "Badges.IssuerRemovalScheduled": change((event) => ({ removableAt: big(event, "removableAt") })),
    "Badges.IssuerRemovalCancelled": change(() => ({ removableAt: null })),
    "Badges.IssuerRemoved": change(() => ({ removed: true, removableAt: null })),
  },
};
