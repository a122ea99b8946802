import { expectTypeOf, test } from "vitest";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { SoldOutError } from "../errors/ticket.ts";
import { buyTicket, type BuyTicketErrorType } from "./buyTicket.ts";
import { flushMembers } from "./flushMembers.ts";
import { getBadges, type GetBadgesReturnType } from "./getBadges.ts";
import { mintBadge, type MintBadgeParameters } from "./mintBadge.ts";
import { prepareInviteGateData } from "./prepareInviteGateData.ts";
import { signEpoch } from "./signEpoch.ts";
import { signVoucher } from "./signVoucher.ts";
import { simulate, type SimulateErrorType, type SimulateReturnType, type WriteAction } from "./simulate.ts";
import { watch } from "./watch.ts";

declare const client: AuraClient;

test("actions that write can be tried, with their own parameters", () => {
  expectTypeOf(mintBadge).toExtend<WriteAction>();
  expectTypeOf(flushMembers).toExtend<WriteAction>();
  expectTypeOf(simulate<typeof mintBadge>)
    .parameter(2)
    .toEqualTypeOf<MintBadgeParameters>();
  expectTypeOf(simulate<typeof mintBadge>).returns.resolves.toEqualTypeOf<SimulateReturnType>();
  // @ts-expect-error the parameters are of another action
  void simulate(client, buyTicket, { badgeType: 0n });
});

test("actions that read or sign cannot", () => {
  expectTypeOf(getBadges).not.toExtend<WriteAction>();
  expectTypeOf(signVoucher).not.toExtend<WriteAction>();
  expectTypeOf(signEpoch).not.toExtend<WriteAction>();
  expectTypeOf(prepareInviteGateData).not.toExtend<WriteAction>();
  // @ts-expect-error there is nothing to try about a signature
  void simulate(client, signVoucher, {} as never);
});

test("what may be thrown is the action's, without what has to do with a wallet", () => {
  type Thrown = SimulateErrorType<BuyTicketErrorType>;
  expectTypeOf<SoldOutError>().toExtend<Thrown>();
  expectTypeOf<Extract<Thrown, { name: "UserRejectedError" }>>().toBeNever();
});

test("what is read can be watched, and nothing else", () => {
  watch(
    client,
    getBadges,
    { account: "0x" },
    {
      onData: (badges) => expectTypeOf(badges).toEqualTypeOf<GetBadgesReturnType>(),
    },
  );
  // @ts-expect-error it would be sent at every block
  watch(client, mintBadge, {} as never, { onData: () => undefined });
});
