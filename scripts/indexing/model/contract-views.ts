import { poseidon2 } from "poseidon-lite";
import { hexToBigInt, type Hex } from "viem";

import type { Deployment } from "../../deploy/deploy-aura.ts";
import { chainClient } from "../../start/chain/chain-process.ts";
import type { Difference } from "../differences.ts";
import type { Dump, Entity } from "../dump.ts";
import { playerKeys, stageOf } from "../history/scene.ts";
import type { Row } from "./store.ts";
import { known, passportId, word } from "./values.ts";

type Ask = (contract: string, name: string, args: readonly unknown[]) => Promise<unknown>;
/** What a contract says, under the names that the entity has for it. */
type View = (row: Entity, ask: Ask) => Promise<Row>;

const STATUS = { Valid: 1, Sealed: 2, Used: 3 };

/** A second opinion on the model: what the contracts say of each entity themselves. */
const views: Readonly<Record<string, View>> = {
  Protocol: async (_, ask) => ({ quorum: await number(ask("ReputationRegistry", "quorum", [])) }),
  Passport: async ({ passportId }, ask) => {
    const record = (await ask("Passport", "recordOf", [BigInt(String(passportId))])) as Record<
      string,
      unknown
    >;
    return {
      account: String(record["holder"]).toLowerCase(),
      left: record["left"] === true,
      memberIndex: record["member"] === 0 ? null : Number(record["member"]) - 1,
      commitment: String(record["commitment"]),
      registeredAt: String(record["registeredAt"]),
    };
  },
  Issuer: async ({ id }, ask) => {
    const record = (await ask("Badges", "issuerOf", [id])) as Record<string, unknown>;
    const { accredited, paused, removed, removableAt, publicKey } = record;
    const key = (publicKey as bigint[]).map(String);
    return {
      accredited: accredited === true,
      paused: paused === true,
      removed: removed === true,
      removableAt: removableAt === 0 ? null : String(removableAt),
      publicKey: key,
    };
  },
  BadgeType: async ({ badgeType, supply }, ask) => {
    const type = (await ask("Badges", "badgeTypeOf", [BigInt(String(badgeType))])) as Record<string, unknown>;
    // The contract counts only where there is a cap.
    const counted = type["supplyCap"] === 0xff_ff_ff ? (supply ?? null) : String(type["supply"]);
    return {
      supply: counted,
      issuer: String(type["issuer"]).toLowerCase(),
      validity: String(type["validity"]),
      supplyCap: String(type["supplyCap"]),
      policies: Number(type["policies"]),
      weightHint: Number(type["weightHint"]),
    };
  },
  Badge: async ({ badgeType, account }, ask) => {
    const badge = (await ask("Badges", "badgeOf", [account, numberOf(badgeType)])) as Record<string, unknown>;
    const [revoked, burned] = [badge["status"] === 2, badge["status"] === 3];
    const ended = String(badge["endedAt"]);
    return {
      value: String(badge["value"]),
      issuedAt: String(badge["issuedAt"]),
      expiresAt: String(badge["expiresAt"]),
      revoked,
      burned,
      revokedAt: revoked ? ended : null,
      burnedAt: burned ? ended : null,
      revokedReason: revoked ? Number(badge["reason"]) : null,
    };
  },
  Vouch: async ({ voucher, account }, ask) => ({
    weight: await number(ask("Vouches", "vouchOf", [numberOf(voucher), numberOf(account)])),
  }),
  TicketEvent: async ({ id, eventId }, ask) => {
    const event = (await ask("Tickets", "eventOf", [BigInt(String(eventId))])) as Record<string, unknown>;
    return {
      sold: String(event["live"]),
      organiser: String(event["organiser"]).toLowerCase(),
      candidate: known((await address(ask("Tickets", "candidateOf", [numberOf(id)]))) as Hex),
      cancelled: event["phase"] === 2,
      desk: String(event["desk"]).toLowerCase(),
      salesEnd: String(event["salesEnd"]),
    };
  },
  TicketTier: async ({ event, tier }, ask) => {
    const record = (await ask("Tickets", "tierOf", [numberOf(event), tier])) as Record<string, unknown>;
    return { sold: String(record["live"]), price: String(record["price"]) };
  },
  Ticket: async ({ ticketId, status }, ask) => {
    const id = BigInt(String(ticketId));
    if (status === "Refunded") {
      const exists = (await ask("Tickets", "statusOf", [id])) !== 0;
      return { status: exists ? "exists" : "Refunded" };
    }
    const ticket = (await ask("Tickets", "ticketOf", [id])) as Record<string, unknown>;
    const [name = null] = Object.entries(STATUS).find(([, place]) => place === ticket["status"]) ?? [];
    return { status: name, holder: String(ticket["holder"]).toLowerCase(), price: String(ticket["paid"]) };
  },
  Seat: async ({ event, commitment }, ask) => {
    const args = [numberOf(event), BigInt(String(commitment))];
    const seat = (await ask("CheckIn", "seatOf", args)) as Record<string, unknown>;
    const { serial, member } = seat;
    return {
      index: member === 0 ? null : Number(member) - 1,
      ticket: word((numberOf(event) << 32n) | BigInt(Number(serial))),
    };
  },
  Invite: async ({ inviter, key }, ask) => {
    const invite = (await ask("Invites", "inviteOf", [numberOf(inviter), key])) as Record<string, unknown>;
    const { status, inviteeId } = invite;
    return {
      status: [null, "Open", "Redeemed", "Revoked"][Number(status)],
      invitee: inviteeId === 0n ? null : passportId(BigInt(String(inviteeId))),
    };
  },
  Attester: async ({ id }, ask) => ({
    active: (await ask("ReputationRegistry", "isAttester", [id])) === true,
  }),
  Epoch: async ({ epochId }, ask) => {
    const epoch = (await ask("ReputationRegistry", "epochOf", [BigInt(String(epochId))])) as Record<
      string,
      unknown
    >;
    return {
      root: String(epoch["root"]),
      finalAt: String(epoch["finalAt"]),
      poster: String(epoch["poster"]).toLowerCase(),
      rejected: Number(epoch["state"]) >= 4,
    };
  },
};

/** Where the contracts, asked at the latest block, say otherwise than entities do. */
export async function compareWithContracts(
  rpc: string,
  deployment: Deployment,
  entities: Dump,
): Promise<Difference[]> {
  const { ask } = stageOf(chainClient(rpc), deployment, playerKeys());
  const differences: Difference[] = [];
  for (const [type, view] of Object.entries(views)) {
    for (const [id, row] of entities.get(type) ?? []) {
      for (const [field, actual] of Object.entries(await view(row, ask))) {
        const expected = row[field];
        if (JSON.stringify(expected) !== JSON.stringify(actual))
          differences.push({ type, id, field, expected, actual });
      }
    }
  }
  const root = rootOf(entities).toString();
  const actual = String(await ask("Passport", "membershipRoot", []));
  if (root !== actual)
    differences.push({ type: "Passport", id: "", field: "memberIndex", expected: root, actual });
  return differences;
}

/** Root of the tree of members, as the indices of the passports have it. */
function rootOf(entities: Dump): bigint {
  const leaves: bigint[] = [];
  for (const { memberIndex, commitment } of entities.get("Passport")?.values() ?? [])
    if (typeof memberIndex === "number") leaves[memberIndex] = BigInt(String(commitment));
  let level = Array.from(leaves, (leaf: bigint | undefined) => leaf ?? 0n);
  if (level.length === 0) return 0n;
  let empty = 0n;
  do {
    const nodes = level;
    level = Array.from({ length: Math.ceil(nodes.length / 2) }, (_, place) =>
      poseidon2([nodes[2 * place] ?? empty, nodes[2 * place + 1] ?? empty]),
    );
    empty = poseidon2([empty, empty]);
  } while (level.length > 1);
  return level[0] ?? 0n;
}

const address = async (answer: Promise<unknown>): Promise<string> => String(await answer).toLowerCase();

const number = async (answer: Promise<unknown>): Promise<number> => Number(await answer);

/** The number that an id stands for. */
const numberOf = (id: unknown): bigint => hexToBigInt(String(id) as Hex);
