import {
  approveTicket,
  cancelVoucher,
  enrolSeat,
  flushSeats,
  publishSignalKey,
} from "@aura-protocol/sdk/actions";
import type { Hash, Hex } from "viem";
import { privateKeyToAccount, sign } from "viem/accounts";

import { demoAccount, roles } from "./accounts.ts";
import type { Actors } from "./actors.ts";
import { badgeTypes } from "./badge-types.ts";
import { createCaller } from "./contract-calls.ts";
import type { Epilogue } from "./epilogue.ts";
import { identityOf } from "./identity.ts";

/** Last second at which the cancelled voucher and the invites could have been used: far away. */
const FAR = 1_900_000_000;

/** Sends the transaction of one act of the last day. */
export async function performEpilogue(act: Epilogue, actors: Actors): Promise<Hash> {
  switch (act.kind) {
    case "signal key":
      return publishSignalKey(actors(act.account), { identity: await identityOf(act.account) });
    case "voucher cancellation": {
      const voucher = { badgeType: BigInt(act.type), account: addressOf(act.account), value: 90n, nonce: 0n };
      const issuer = badgeTypes[act.type]?.issuer ?? roles.issuers[0];
      return cancelVoucher(actors(issuer), { voucher: { ...voucher, deadline: FAR } });
    }
    case "invite": {
      const { write } = createCaller(actors(act.inviter));
      return write("Invites", "invite", [privateKeyToAccount(act.code).address, FAR]);
    }
    case "redemption": {
      const { read, write } = createCaller(actors(act.invitee));
      const inviterId = BigInt(addressOf(act.inviter));
      const hash = (await read("Invites", "redemptionDigest", [inviterId, addressOf(act.invitee)])) as Hex;
      const signature = await sign({ hash, privateKey: act.code, to: "hex" });
      return write("Invites", "redeem", [inviterId, privateKeyToAccount(act.code).address, signature]);
    }
    case "seat approval":
      return approveTicket(actors(act.holder), { ticketId: ticketId(act) });
    case "seat":
      return enrolSeat(actors(act.holder), { ticketId: ticketId(act), commitment: act.commitment });
    case "seat flush": {
      const { event, commitments } = act;
      const all = { eventId: BigInt(event), commitments, batchSize: commitments.length };
      const [hash] = await flushSeats(actors(roles.organiser), all);
      if (hash === undefined) throw new Error("No seat waits to enter the tree");
      return hash;
    }
    case "listing":
      return createCaller(actors(act.seller)).write("Tickets", "list", [ticketId(act), act.price]);
    case "resale":
      return createCaller(actors(act.buyer)).write(
        "Tickets",
        "buyListed",
        [ticketId(act), act.price, "0x"],
        act.price,
      );
  }
}

const ticketId = ({ event, serial }: { readonly event: number; readonly serial: number }): bigint =>
  (BigInt(event) << 32n) | BigInt(serial);

const addressOf = (index: number) => demoAccount(index).address;
