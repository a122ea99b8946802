import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  encodeErrorResult,
  encodeFunctionData,
  keccak256,
  parseEther,
  stringToHex,
  zeroAddress,
  zeroHash,
  type Address,
} from "viem";

import { fixture } from "../support/fixture.ts";
import { person } from "../support/people.ts";
import { START, type Protocol } from "../support/protocol.ts";

const PRICE = parseEther("0.25");
const STARTS_AT = Number(START) + 86_400;
const ENDS_AT = STARTS_AT + 3600;
const DEADLINE = STARTS_AT - 3600;

/** By its place in the contract's enumerations. */
const [FREE, CAPPED_RESALE] = [0, 2];
const [NONE, VALID, SEALED, USED] = [0, 1, 2, 3];

/** What an organiser chooses: two tiers, one of them free, refunds until an hour before doors open. */
function event(terms: { currency?: Address; desk?: Address; transferPolicy?: number } = {}) {
  return {
    terms: {
      currency: terms.currency ?? zeroAddress,
      startsAt: STARTS_AT,
      endsAt: ENDS_AT,
      salesStart: 0,
      salesEnd: ENDS_AT,
      refundDeadline: DEADLINE,
      capacity: 5,
      walletLimit: 0,
      transferPolicy: terms.transferPolicy ?? FREE,
      resaleMarkupBps: terms.transferPolicy === CAPPED_RESALE ? 1_000 : 0,
      royaltyBps: 500,
      desk: terms.desk ?? zeroAddress,
    },
    tiers: [
      { price: PRICE, capacity: 4, gate: zeroAddress, gateParam: zeroHash, name: "Standard" },
      { price: 0n, capacity: 4, gate: zeroAddress, gateParam: zeroHash, name: "Guest" },
    ],
    name: "Meetup",
    uri: "",
  };
}

/** Person 8 organises event 0 and, with capped resale, event 1; two tickets of the first and one of the second are sold. */
const sold = fixture(async ({ tickets, from }) => {
  await tickets.write.createEvent([event()], from(8));
  await tickets.write.createEvent([event({ transferPolicy: CAPPED_RESALE })], from(8));
  await tickets.write.buy([0n, 0, 2, "0x"], { ...from(10), value: 2n * PRICE });
  await tickets.write.buy([1n, 0, 1, "0x"], { ...from(10), value: PRICE });
});

/** The first ticket of event 1. */
const RESALABLE = 1n << 32n;

/** A currency in which person 10 can pay, and event 2 in it. */
async function inCurrency({ viem, tickets, from }: Protocol) {
  const currency = await viem.deployContract("Currency");
  await currency.write.mint([person(10).address, 10n * PRICE]);
  await currency.write.approve([tickets.address, 10n * PRICE], from(10));
  await tickets.write.createEvent([event({ currency: currency.address })], from(8));
  return currency;
}

describe("ticket money", () => {
  it("behavior: moves from buyer to contract, and after the end to wherever the organiser says", async () => {
    const { tickets, assertions, networkHelpers, from } = await sold();
    await assertions.balancesHaveChanged(tickets.write.buy([0n, 0, 1, "0x"], { ...from(11), value: PRICE }), [
      { address: person(11).address, amount: -PRICE },
      { address: tickets.address, amount: PRICE },
    ]);
    await networkHelpers.time.setNextBlockTimestamp(ENDS_AT);
    await assertions.balancesHaveChanged(tickets.write.releaseProceeds([0n], from(9)), [
      { address: person(8).address, amount: 0n },
      { address: tickets.address, amount: 0n },
    ]);
    await assertions.balancesHaveChanged(tickets.write.withdraw([zeroAddress, person(12).address], from(8)), [
      { address: person(12).address, amount: 3n * PRICE },
      { address: tickets.address, amount: -3n * PRICE },
    ]);
  });

  it("behavior: stays until the very end, and comes back until the deadline", async () => {
    const { tickets, assertions, networkHelpers, from } = await sold();
    await networkHelpers.time.setNextBlockTimestamp(DEADLINE);
    await tickets.write.refund([0n], from(10));
    assert.equal(await tickets.read.creditOf([person(10).address, zeroAddress]), PRICE);
    assert.equal(await tickets.read.statusOf([0n]), NONE);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.refund([1n], from(10)),
      tickets,
      "Tickets_RefundsClosed",
      [0n, DEADLINE],
    );
    await networkHelpers.time.setNextBlockTimestamp(ENDS_AT - 1);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.releaseProceeds([0n], from(8)),
      tickets,
      "Tickets_NotEnded",
      [0n, ENDS_AT],
    );
    await networkHelpers.time.setNextBlockTimestamp(ENDS_AT);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 1, "0x"], { ...from(11), value: PRICE }),
      tickets,
      "Tickets_SalesClosed",
      [0n, ENDS_AT],
    );
  });

  it("behavior: of a cancelled event comes back to every holder, also long after it was to end", async () => {
    const { tickets, assertions, networkHelpers, from } = await sold();
    await tickets.write.transferFrom([person(10).address, person(11).address, 1n], from(10));
    await networkHelpers.time.increaseTo(STARTS_AT);
    await tickets.write.checkIn([0n], from(8));
    await tickets.write.cancelEvent([0n], from(8));
    await networkHelpers.time.increaseTo(ENDS_AT + 365 * 86_400);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.releaseProceeds([0n], from(8)),
      tickets,
      "Tickets_Cancelled",
      [0n],
    );
    for (const [index, ticketId] of [
      [10, 0n],
      [11, 1n],
    ] as const) {
      const to = person(index + 10).address;
      await assertions.balancesHaveChanged(
        tickets.write.refundAndWithdraw([[ticketId], zeroAddress, to], from(index)),
        [
          { address: to, amount: PRICE },
          { address: tickets.address, amount: -PRICE },
        ],
      );
    }
  });

  it("behavior: in a currency goes the same ways, and never mixes with ether", async () => {
    const protocol = await sold();
    const { tickets, assertions, networkHelpers, from } = protocol;
    const currency = await inCurrency(protocol);
    await tickets.write.buy([2n, 0, 2, "0x"], from(10));
    assert.equal(await currency.read.balanceOf([tickets.address]), 2n * PRICE);
    const ids = [2n << 32n];
    await tickets.write.refundAndWithdraw([ids, currency.address, person(20).address], from(10));
    assert.equal(await currency.read.balanceOf([person(20).address]), PRICE);
    await networkHelpers.time.increaseTo(ENDS_AT);
    await tickets.write.releaseProceeds([2n]);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.withdraw([zeroAddress, person(8).address], from(8)),
      tickets,
      "Tickets_NoCredit",
      [person(8).address, zeroAddress],
    );
    await tickets.write.withdraw([currency.address, person(21).address], from(8));
    assert.equal(await currency.read.balanceOf([person(21).address]), PRICE);
    assert.equal(await currency.read.balanceOf([tickets.address]), 0n);
  });

  it("behavior: sent without buying is refused", async () => {
    const { tickets, assertions, from, viem } = await sold();
    const [wallet] = await viem.getWalletClients();
    assert.ok(wallet);
    await assertions.revert(wallet.sendTransaction({ ...from(10), to: tickets.address, value: 1n }));
  });

  it("behavior: an organiser that calls back when paid is paid once, and not from another event", async () => {
    const { viem, tickets, publicClient, networkHelpers, from } = await sold();
    const organiser = await viem.deployContract("ReentrantAccount");
    const create = encodeFunctionData({ abi: tickets.abi, functionName: "createEvent", args: [event()] });
    await organiser.write.execute([tickets.address, create]);
    await tickets.write.buy([2n, 0, 1, "0x"], { ...from(10), value: PRICE });
    const again = encodeFunctionData({
      abi: tickets.abi,
      functionName: "withdraw",
      args: [zeroAddress, organiser.address],
    });
    await organiser.write.prepare([tickets.address, again]);
    await networkHelpers.time.increaseTo(ENDS_AT);
    await tickets.write.releaseProceeds([2n]);

    await organiser.write.execute([tickets.address, again]);

    assert.equal(await organiser.read.attempts(), 1n);
    assert.equal(
      await organiser.read.outcome(),
      encodeErrorResult({ abi: tickets.abi, errorName: "ReentrancyGuardReentrantCall" }),
    );
    assert.equal(await publicClient.getBalance({ address: organiser.address }), PRICE);
    assert.equal(await publicClient.getBalance({ address: tickets.address }), 3n * PRICE);
  });

  it("behavior: an organiser that refuses payment keeps nobody else's, and can be paid elsewhere", async () => {
    const { viem, tickets, assertions, networkHelpers, from } = await sold();
    const organiser = await viem.deployContract("NoReceiver");
    const create = encodeFunctionData({ abi: tickets.abi, functionName: "createEvent", args: [event()] });
    await organiser.write.execute([tickets.address, create]);
    await tickets.write.buy([2n, 0, 1, "0x"], { ...from(10), value: PRICE });
    await networkHelpers.time.increaseTo(ENDS_AT);
    for (const eventId of [0n, 1n, 2n]) await tickets.write.releaseProceeds([eventId]);
    const withdrawTo = (to: Address) =>
      encodeFunctionData({ abi: tickets.abi, functionName: "withdraw", args: [zeroAddress, to] });
    await assertions.revertWithCustomErrorWithArgs(
      organiser.write.execute([tickets.address, withdrawTo(organiser.address)]),
      tickets,
      "Tickets_PaymentFailed",
      [organiser.address, PRICE],
    );
    await assertions.balancesHaveChanged(tickets.write.withdraw([zeroAddress, person(12).address], from(8)), [
      { address: person(12).address, amount: 3n * PRICE },
    ]);
    await assertions.balancesHaveChanged(
      organiser.write.execute([tickets.address, withdrawTo(person(13).address)]),
      [{ address: person(13).address, amount: PRICE }],
    );
  });
});

describe("a ticket", () => {
  it("behavior: moves until it is used, and then never again", async () => {
    const { tickets, assertions, networkHelpers, from } = await sold();
    const [holder, friend] = [person(10).address, person(11).address];
    await tickets.write.transferFrom([holder, friend, 0n], from(10));
    await tickets.write.approve([person(9).address, 0n], from(11));
    await networkHelpers.time.increaseTo(STARTS_AT);
    await tickets.write.checkIn([0n], from(8));
    for (const index of [9, 11]) {
      await assertions.revertWithCustomErrorWithArgs(
        tickets.write.transferFrom([friend, holder, 0n], from(index)),
        tickets,
        "Tickets_NotValid",
        [0n, USED],
      );
    }
    assert.equal(await tickets.read.ownerOf([0n]), friend);
  });

  it("behavior: is resold for at most its price and the markup, and the parts add up", async () => {
    const { tickets, assertions, from } = await sold();
    const cap = (PRICE * 11n) / 10n;
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.list([RESALABLE, cap + 1n], from(10)),
      tickets,
      "Tickets_PriceAboveCap",
      [cap + 1n, cap],
    );
    await tickets.write.list([RESALABLE, cap], from(10));
    await tickets.write.buyListed([RESALABLE, cap, "0x"], { ...from(11), value: cap });
    assert.equal(await tickets.read.ownerOf([RESALABLE]), person(11).address);
    const [royalty, rest] = await Promise.all(
      [8, 10].map((index) => tickets.read.creditOf([person(index).address, zeroAddress])),
    );
    assert.equal(royalty, cap / 20n);
    assert.equal(rest, cap - cap / 20n);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.transferFrom([person(11).address, person(10).address, RESALABLE], from(11)),
      tickets,
      "Tickets_TransferForbidden",
      [1n, CAPPED_RESALE],
    );
  });

  it("behavior: is sealed by the desk alone, with the holder's approval while it can be refunded", async () => {
    const { tickets, assertions, from } = await sold();
    await tickets.write.createEvent([event({ desk: person(7).address })], from(8));
    await tickets.write.buy([2n, 0, 1, "0x"], { ...from(10), value: PRICE });
    const ticketId = 2n << 32n;
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.seal([ticketId], from(7)),
      tickets,
      "Tickets_SealNotApproved",
      [ticketId, person(10).address],
    );
    await tickets.write.approve([person(7).address, ticketId], from(10));
    await tickets.write.seal([ticketId], from(7));
    assert.equal(await tickets.read.statusOf([ticketId]), SEALED);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.refund([ticketId], from(10)),
      tickets,
      "Tickets_NotValid",
      [ticketId, SEALED],
    );
  });

  it("behavior: follows its holder's passport, whoever asks", async () => {
    const { viem, from } = await sold();
    const moves = await viem.deployContract("PassportMoves");
    const tickets = await viem.deployContract("Tickets", [moves.address]);
    await tickets.write.createEvent([event()], from(8));
    await tickets.write.buy([0n, 1, 1, "0x"], from(10));
    await moves.write.move([person(10).address, person(11).address]);
    await tickets.write.migrate([person(10).address, [0n]], from(12));
    assert.equal(await tickets.read.ownerOf([0n]), person(11).address);
  });

  it("behavior: shows what it is in its metadata", async () => {
    const { tickets } = await sold();
    const uri = await tickets.read.tokenURI([1n]);
    const [kind, data] = uri.split(",");
    assert.equal(kind, "data:application/json;base64");
    assert.deepEqual(JSON.parse(Buffer.from(data ?? "", "base64").toString()), {
      name: "Meetup #1",
      external_url: "",
      attributes: [
        { trait_type: "Tier", value: "Standard" },
        { trait_type: "Status", value: "Valid" },
      ],
    });
    assert.equal(await tickets.read.statusOf([1n]), VALID);
    const collection = await tickets.read.contractURI();
    const described = JSON.parse(collection.slice(collection.indexOf(",") + 1)) as { symbol: unknown };
    assert.equal(described.symbol, "AURAT");
  });

  it("behavior: of a gated tier is sold to whoever the gate admits", async () => {
    const { viem, tickets, assertions, from } = await sold();
    const gate = await viem.deployContract("GateStub");
    const gated = event();
    const word = stringToHex("please");
    const tiers = gated.tiers.map((tier) => ({ ...tier, gate: gate.address, gateParam: keccak256(word) }));
    await tickets.write.createEvent([{ ...gated, tiers }], from(8));
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([2n, 1, 1, "0x"], from(10)),
      gate,
      "GateStub_Refused",
      [person(10).address],
    );
    await tickets.write.buy([2n, 1, 1, word], from(10));
    assert.equal(await gate.read.admissions(), 1n);
  });

  it("error: bought of what is sold out, or sent to nobody", async () => {
    const { tickets, assertions, from } = await sold();
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 3, "0x"], { ...from(11), value: 3n * PRICE }),
      tickets,
      "Tickets_TierSoldOut",
      [0n, 0, 2],
    );
    await assertions.revertWithCustomError(
      tickets.write.transferFrom([person(10).address, zeroAddress, 0n], from(10)),
      tickets,
      "TransferToZeroAddress",
    );
  });
});
