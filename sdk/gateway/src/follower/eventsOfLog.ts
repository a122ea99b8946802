import { getAddress, toHex, type Address } from "viem";

import type { NewEvent } from "../events/eventLog.ts";
import { roomOf } from "../events/rooms.ts";
import type { FollowedLog } from "./chainEvents.ts";

/** Which account a passport is bound to at the time of a log. */
export type AccountOf = (passportId: bigint) => Address;

/** A passport's first account: its id is the address. */
export const firstAccount: AccountOf = (passportId) => getAddress(toHex(passportId, { size: 20 }));

type Told = Pick<NewEvent, "type" | "payload"> & {
  /** Whom it is about first; all of them hear of it. */
  readonly wallets: readonly Address[];
  readonly rooms?: readonly string[];
};

/**
 * What a log tells: one event, or one for each badge of a batch.
 *
 * @param generation Of the cursor: a block that comes back after a reorganisation tells its events anew.
 */
export function eventsOfLog(
  log: FollowedLog,
  { accountOf, generation }: { accountOf: AccountOf; generation: number },
): readonly NewEvent[] {
  const { blockNumber, blockHash, logIndex, transactionHash } = log;
  if (blockNumber === null || blockHash === null || logIndex === null) return [];
  return tell(log, accountOf).map(({ type, wallets, rooms = [], payload }, index) => ({
    source: `chain/${generation}/${blockHash}/${logIndex}/${index}`,
    type,
    wallet: wallets[0] ?? null,
    rooms: [...new Set([...wallets.map(roomOf.wallet), ...rooms, roomOf.global])],
    block: { number: blockNumber, hash: blockHash },
    logIndex,
    payload: { ...payload, transactionHash },
  }));
}

function tell(log: FollowedLog, accountOf: AccountOf): readonly Told[] {
  switch (log.eventName) {
    case "PassportRegistered": {
      const { passportId, account, commitment } = log.args;
      const payload = { account, passportId: String(passportId), commitment: String(commitment) };
      return [{ type: "passport.created", wallets: [account], payload }];
    }
    case "PassportLeft": {
      const { passportId, account } = log.args;
      return [
        { type: "passport.left", wallets: [account], payload: { account, passportId: String(passportId) } },
      ];
    }
    case "PassportRebound": {
      const { passportId, from, to } = log.args;
      const payload = { passportId: String(passportId), from, to };
      return [{ type: "passport.moved", wallets: [to, from], payload }];
    }
    case "Vouched":
    case "VouchRevoked":
      return [vouch(log, accountOf)];
    case "TicketCheckedIn": {
      const { ticketId, eventId, holder } = log.args;
      const payload = { ticketId: String(ticketId), eventId: String(eventId), holder };
      return [{ type: "ticket.checked_in", wallets: [holder], rooms: [roomOf.event(eventId)], payload }];
    }
    case "SeatEnrolled":
    case "InviteRedeemed":
      return [enrolment(log, accountOf)];
    case "BadgeMinted":
    case "BadgesMinted":
    case "BadgeRevoked":
    case "BadgeBurned":
    case "BadgesMigrated":
      return badges(log);
    default:
      return [registry(log)];
  }
}

type LogNamed<Name extends FollowedLog["eventName"]> = Extract<FollowedLog, { eventName: Name }>;

function badges(
  log: LogNamed<"BadgeMinted" | "BadgesMinted" | "BadgeRevoked" | "BadgeBurned" | "BadgesMigrated">,
): readonly Told[] {
  if (log.eventName === "BadgesMigrated") {
    const { from, to, badgeTypes } = log.args;
    const payload = { from, to, badgeTypes: badgeTypes.map(String) };
    return [{ type: "badge.moved", wallets: [to, from], rooms: badgeTypes.map(roomOf.badgeType), payload }];
  }
  const { badgeType } = log.args;
  const rooms = [roomOf.badgeType(badgeType)];
  const badge = (account: Address) => ({ account, badgeType: String(badgeType) });
  const minted = (account: Address, value: bigint, origin: number): Told => ({
    type: "badge.minted",
    wallets: [account],
    rooms,
    payload: { ...badge(account), value: String(value), origin },
  });
  if (log.eventName === "BadgesMinted") {
    const { accounts, values, origin } = log.args;
    return accounts.map((account, index) => minted(account, values[index] ?? 0n, origin));
  }
  const { account } = log.args;
  if (log.eventName === "BadgeMinted") return [minted(account, log.args.value, log.args.origin)];
  if (log.eventName === "BadgeBurned") {
    return [{ type: "badge.burned", wallets: [account], rooms, payload: badge(account) }];
  }
  const payload = { ...badge(account), reason: log.args.reason };
  return [{ type: "badge.revoked", wallets: [account], rooms, payload }];
}

function vouch(log: LogNamed<"Vouched" | "VouchRevoked">, accountOf: AccountOf): Told {
  const [voucher, account] = [accountOf(log.args.voucher), accountOf(log.args.subject)];
  const wallets = [account, voucher];
  return log.eventName === "VouchRevoked"
    ? { type: "vouch.withdrawn", wallets, payload: { voucher, account } }
    : { type: "vouch.given", wallets, payload: { voucher, account, weight: log.args.weight } };
}

function enrolment(log: LogNamed<"SeatEnrolled" | "InviteRedeemed">, accountOf: AccountOf): Told {
  if (log.eventName === "SeatEnrolled") {
    const { eventId, ticketId, holder } = log.args;
    // The seat's commitment is left out: joined with the holder's name it would undo the anonymity of an entry.
    const payload = { kind: "seat", eventId: String(eventId), ticketId: String(ticketId), holder };
    return { type: "enrollment.completed", wallets: [holder], rooms: [roomOf.event(eventId)], payload };
  }
  const { inviterId, inviteeId, key, batchId } = log.args;
  const [inviter, invitee] = [accountOf(inviterId), accountOf(inviteeId)];
  const payload = { kind: "invite", inviter, invitee, key, batchId: String(batchId) };
  return { type: "enrollment.completed", wallets: [invitee, inviter], payload };
}

function registry(log: LogNamed<"EpochPosted" | "EpochVetoed" | "EpochVoided" | "ReputationVerified">): Told {
  const epochId = String(log.args.epochId);
  if (log.eventName === "ReputationVerified") {
    const { account, tier, expiresAt } = log.args;
    return { type: "proof.generated", wallets: [account], payload: { account, epochId, tier, expiresAt } };
  }
  const rooms = [roomOf.epoch];
  if (log.eventName === "EpochPosted") {
    const { formulaId, blockNumber, blockHash, root, leafCount, dataHash, finalAt } = log.args;
    const state = { blockNumber: String(blockNumber), blockHash, root: String(root), leafCount, dataHash };
    return { type: "epoch.posted", wallets: [], rooms, payload: { epochId, formulaId, ...state, finalAt } };
  }
  const reason = log.eventName === "EpochVetoed" ? "vetoed" : "challenged";
  return { type: "epoch.rejected", wallets: [], rooms, payload: { epochId, reason } };
}
