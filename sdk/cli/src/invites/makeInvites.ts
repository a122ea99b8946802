import { setImmediate as turn } from "node:timers/promises";

import {
  buildInviteTree,
  createInviteKey,
  formatInviteCode,
  type AuraClient,
  type InviteKey,
} from "@aura-protocol/sdk";
import { createInvite, createInviteBatch, simulate } from "@aura-protocol/sdk/actions";
import type { Address } from "viem";

import type { Session } from "../session.ts";
import { eventOf, eventsOf, waitForHash, type Sent } from "../waitForHash.ts";

/** Keys made between two looks at the bar and at Ctrl-C. */
const CHUNK = 50;

/** What is registered, and what is handed out for it. */
export interface Invites extends Sent {
  readonly batchId: bigint | null;
  /** One for each key, in its order. */
  readonly codes: readonly string[];
  readonly keys: readonly Address[];
}

interface MakeInvites {
  readonly inviterId: bigint;
  readonly count: number;
  readonly expiresAt: number;
  /**
   * Keeps the codes: before anything is sent, so that nothing that happens afterwards can lose them; and again should
   * the chain give the batch another number than it said beforehand.
   */
  readonly keep: (codes: readonly string[]) => Promise<void>;
}

/**
 * Makes keys, registers them in one transaction, and makes codes of them.
 *
 * @throws InviteQuotaError, InvalidInviteError before anything is kept; and what `createInvite` throws.
 */
export async function makeInvites(
  session: Session,
  client: AuraClient,
  { count, ...rest }: MakeInvites,
): Promise<Invites> {
  const keys = await inTurns(session, "making keys", Array(count).fill(undefined), createInviteKey);
  const [first] = keys;
  return count === 1 && first !== undefined
    ? registerOne(session, client, first, rest)
    : registerBatch(session, client, { keys, ...rest });
}

async function registerOne(
  session: Session,
  client: AuraClient,
  { key, privateKey }: InviteKey,
  { inviterId, expiresAt, keep }: Omit<MakeInvites, "count">,
): Promise<Invites> {
  await simulate(client, createInvite, { key, expiresAt });
  const codes = [formatInviteCode({ inviterId, privateKey })];
  await keep(codes);
  const sent = await waitForHash(session, client, await createInvite(client, { key, expiresAt }));
  return { ...sent, batchId: null, codes, keys: [key] };
}

async function registerBatch(
  session: Session,
  client: AuraClient,
  { inviterId, expiresAt, keep, keys }: Omit<MakeInvites, "count"> & { keys: readonly InviteKey[] },
): Promise<Invites> {
  const { root, proofOf } = buildInviteTree(keys.map(({ key }) => key));
  const batch = { root, count: keys.length, expiresAt };
  const codesOf = (batchId: bigint): Promise<string[]> =>
    inTurns(session, "writing codes", keys, ({ key, privateKey }) =>
      formatInviteCode({ inviterId, privateKey, batch: { batchId, proof: proofOf(key) } }),
    );
  const { result } = await simulate(client, createInviteBatch, batch);
  const foreseen = result as bigint;
  let codes = await codesOf(foreseen);
  await keep(codes);
  const sent = await eventsOf(session, client, await createInviteBatch(client, batch));
  const { hash, blockNumber } = sent;
  const { batchId } = eventOf(sent, "InviteBatchCreated");
  if (batchId !== foreseen) {
    codes = await codesOf(batchId);
    await keep(codes);
  }
  return { hash, blockNumber, batchId, codes, keys: keys.map(({ key }) => key) };
}

/** Maps a long list with a bar, and lets Ctrl-C through. */
async function inTurns<Item, Made>(
  session: Session,
  step: string,
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const progress = session.progress();
  const made: Made[] = [];
  try {
    for (let start = 0; start < items.length; start += CHUNK) {
      session.signal.throwIfAborted();
      progress.update(step, start, items.length);
      made.push(...items.slice(start, start + CHUNK).map(make));
      await turn();
    }
  } finally {
    progress.stop();
  }
  return made;
}
