import { Bytes, ethereum } from "@graphprotocol/graph-ts";

import { RebindStarted } from "../../generated/types/Passport/Passport";
import { Passport, Rebind } from "../../generated/types/schema";
import { logId } from "../helpers/ids";

/** What became of a move, as the schema names it. */
export namespace Status {
  export const PENDING = "Pending";
  export const CANCELLED = "Cancelled";
  export const REPLACED = "Replaced";
  export const COMPLETED = "Completed";
}

/** @returns Its id. */
export function createRebind(passport: Bytes, event: RebindStarted): Bytes {
  const rebind = new Rebind(logId(event));
  rebind.passport = passport;
  rebind.from = event.params.from;
  rebind.to = event.params.to;
  rebind.readyAt = event.params.readyAt;
  rebind.byProof = event.params.byProof;
  rebind.status = Status.PENDING;
  rebind.startedAt = event.block.timestamp;
  rebind.startedAtBlock = event.block.number;
  rebind.transactionHash = event.transaction.hash;
  rebind.save();
  return rebind.id;
}

/** Ends the pending move of a passport, if there is one; the passport still names it. */
export function endRebind(passport: Passport, status: string, event: ethereum.Event): void {
  const pending = passport.pendingRebind;
  if (pending === null) return;
  const rebind = Rebind.load(pending);
  if (rebind === null) return;
  rebind.status = status;
  rebind.endedAt = event.block.timestamp;
  rebind.save();
}
