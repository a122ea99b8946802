/**
 * What handlers say when an event does not fit what was indexed before.
 *
 * The contracts rule both cases out, so the likely cause is a start block above the deployment. The event is left out:
 * the same way on every node, and no stored reference ever points at nothing that the schema promises.
 */
import { Bytes, ethereum, log } from "@graphprotocol/graph-ts";

/** The event is about an entity that was never indexed. */
export function reportMissing(entity: string, id: Bytes, event: ethereum.Event): void {
  log.error("{} {} is missing: left out log {} of transaction {}", [
    entity,
    id.toHexString(),
    event.logIndex.toString(),
    event.transaction.hash.toHexString(),
  ]);
}

/** The event says again what can happen only once. */
export function reportRepeated(entity: string, id: Bytes, event: ethereum.Event): void {
  log.error("{} {} is there already: left out log {} of transaction {}", [
    entity,
    id.toHexString(),
    event.logIndex.toString(),
    event.transaction.hash.toHexString(),
  ]);
}
