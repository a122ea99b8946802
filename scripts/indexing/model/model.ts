import type { Entities } from "../dump.ts";
import { attester } from "./entities/attester.ts";
import { badgeType } from "./entities/badge-type.ts";
import { badge } from "./entities/badge.ts";
import { epoch } from "./entities/epoch.ts";
import { formula } from "./entities/formula.ts";
import { issuer } from "./entities/issuer.ts";
import { passportMove } from "./entities/passport-move.ts";
import { passport } from "./entities/passport.ts";
import { proceedsRelease } from "./entities/proceeds-release.ts";
import { protocol } from "./entities/protocol.ts";
import { ticketEvent } from "./entities/ticket-event.ts";
import { ticketTier } from "./entities/ticket-tier.ts";
import { ticket } from "./entities/ticket.ts";
import { tierProof } from "./entities/tier-proof.ts";
import { vouch } from "./entities/vouch.ts";
import { voucherCancellation } from "./entities/voucher-cancellation.ts";
import type { ChainEvent } from "./events.ts";
import { Store, type EntityModel } from "./store.ts";

/** In this order each is told of an event: what refers to others comes after them. */
export const entityModels: readonly EntityModel[] = [
  protocol,
  passport,
  passportMove,
  issuer,
  badgeType,
  badge,
  vouch,
  voucherCancellation,
  ticketEvent,
  ticketTier,
  ticket,
  proceedsRelease,
  formula,
  attester,
  epoch,
  tierProof,
];

/**
 * What the subgraph must say after these events, worked out from what the schema and the contracts' interfaces say of
 * them, and from nothing that the subgraph is made of.
 */
export function modelEntities(
  events: readonly ChainEvent[],
  models: readonly EntityModel[] = entityModels,
): Entities {
  const store = new Store();
  for (const { type } of models) store.all(type);
  for (const event of events) for (const { on } of models) on[event.name]?.(event, store);
  for (const { finish } of models) finish?.(store);
  return store.entities;
}
