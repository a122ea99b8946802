import {
  ContractRevertError,
  InsufficientFundsError,
  UnexpectedError,
  type AuraClient,
} from "@aura-protocol/sdk";
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
export type SentWithEvents = Sent & { readonly events: readonly AuraEvent[] };

/** Waits for a transaction that says in events what came of it. */
export async function eventsOf(session: Session, client: AuraClient, hash: Hash): Promise<SentWithEvents> {
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

/**
 * What the event of this name says.
 * @throws UnexpectedError when there is none, though its function emits one whenever it succeeds.
 */
export function eventOf<Name extends AuraEvent["eventName"]>(
  { hash, events }: SentWithEvents,
  name: Name,
): Extract<AuraEvent, { eventName: Name }>["args"] {
  const found = events.find(({ eventName }) => eventName === name);
  if (found === undefined) throw new UnexpectedError({ cause: new Error(`${hash} emitted no ${name}`) });
  // Its name says which it is.
  return found.args as never;
}

/** Whether an error says that a transaction changed nothing. Where it does not, it may be on the chain all the same. */
export function changedNothing(error: unknown): boolean {
  return error instanceof ContractRevertError || error instanceof InsufficientFundsError;
}
