import type { AuraClient } from "@aura-protocol/sdk";
import { waitForReceipt, type AuraEvent } from "@aura-protocol/sdk/actions";
import type { Hash } from "viem";

import type { Session } from "./session.ts";

/** A transaction that is in a block. */
export interface Sent {
  readonly hash: Hash;
  readonly blockNumber: bigint;
}

/** Waits for a transaction; its hash is said at once, should the person not wait. */
export async function waitForHash(session: Session, client: AuraClient, hash: Hash): Promise<Sent> {
  const { blockNumber } = await eventsOf(session, client, hash);
  return { hash, blockNumber };
}

/** The same, with what the contracts emitted. */
export async function eventsOf(
  session: Session,
  client: AuraClient,
  hash: Hash,
): Promise<Sent & { readonly events: readonly AuraEvent[] }> {
  session.note(`sent ${hash}`);
  const progress = session.progress();
  try {
    progress.update("waiting for the transaction");
    const { blockNumber, events } = await waitForReceipt(client, { hash });
    return { hash, blockNumber, events };
  } finally {
    progress.stop();
  }
}
