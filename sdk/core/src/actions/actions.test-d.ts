import type { Address, Hex } from "viem";
import { expectTypeOf, test } from "vitest";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { MemberTree } from "../proofs/membership/MemberTree.ts";
import type { proveMembership } from "../proofs/membership/proveMembership.ts";
import type { Member } from "../types/Member.ts";
import type { Passport } from "../types/Passport.ts";
import { buyTicket } from "./buyTicket.ts";
import type { checkMembershipRoot } from "./checkMembershipRoot.ts";
import type { admitAnonymously } from "./admitAnonymously.ts";
import { flushMembers } from "./flushMembers.ts";
import { getMembers } from "./getMembers.ts";
import { getMemberTree } from "./getMemberTree.ts";
import { getPassport } from "./getPassport.ts";
import { getPendingMembers } from "./getPendingMembers.ts";
import { mintBadge } from "./mintBadge.ts";
import { getSeatTree } from "./getSeatTree.ts";
import type { pruneMember } from "./pruneMember.ts";
import { waitForReceipt, type AuraEvent } from "./waitForReceipt.ts";

test("every action takes the client and one object", () => {
  expectTypeOf(mintBadge).parameters.toEqualTypeOf<
    [AuraClient, { badgeType: bigint; account: Address; value: bigint }]
  >();
  expectTypeOf(buyTicket).returns.resolves.toEqualTypeOf<Hex>();
});

test("reading the subgraph needs no chain", () => {
  expectTypeOf(getPassport).parameter(0).toEqualTypeOf<Pick<AuraClient, "subgraph">>();
  expectTypeOf(getPassport).returns.resolves.toEqualTypeOf<Passport | null>();
});

test("events of a receipt are told apart by their names", () => {
  expectTypeOf(waitForReceipt)
    .returns.resolves.toHaveProperty("events")
    .toEqualTypeOf<readonly AuraEvent[]>();
  type Sold = Extract<AuraEvent, { eventName: "TicketsSold" }>["args"];
  expectTypeOf<Sold["firstTicketId"]>().toEqualTypeOf<bigint>();
  expectTypeOf<Sold["buyer"]>().toEqualTypeOf<Address>();
});

test("a tree of members is what its root is checked by", () => {
  expectTypeOf(getMembers).returns.resolves.toEqualTypeOf<readonly Member[]>();
  expectTypeOf(getMemberTree).returns.resolves.toEqualTypeOf<MemberTree>();
  expectTypeOf<MemberTree>().toExtend<Parameters<typeof checkMembershipRoot>[1]>();
});

test("who waits, and members, are what is put into the tree and taken out", () => {
  expectTypeOf(getPendingMembers).returns.resolves.toEqualTypeOf<readonly Passport[]>();
  expectTypeOf(flushMembers).returns.resolves.toEqualTypeOf<readonly Hex[]>();
  expectTypeOf<Member>().toExtend<Parameters<typeof pruneMember>[1]>();
});

test("a proof of a seat is what lets in", () => {
  expectTypeOf(getSeatTree).returns.resolves.toEqualTypeOf<MemberTree>();
  type Proof = Awaited<ReturnType<typeof proveMembership>>;
  expectTypeOf<Proof>().toEqualTypeOf<Parameters<typeof admitAnonymously>[1]["proof"]>();
});
