import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { encodeErrorResult, encodeFunctionData, parseEther, zeroAddress } from "viem";

import { fixture } from "../support/fixture.ts";
import { person } from "../support/people.ts";
import { START } from "../support/protocol.ts";

const PRICE = parseEther("0.25");
const ENDS_AT = Number(START) + 86_400;

const event = {
  price: PRICE,
  capacity: 3,
  startsAt: ENDS_AT - 3600,
  endsAt: ENDS_AT,
  name: "Meetup",
  uri: "",
};

/** Person 8 organises two equal events; two tickets of the first and one of the second are sold. */
const sold = fixture(async ({ tickets, from }) => {
  await tickets.write.createEvent([event], from(8));
  await tickets.write.createEvent([event], from(8));
  for (const eventId of [0n, 0n, 1n]) await tickets.write.buy([eventId], { ...from(10), value: PRICE });
});

describe("ticket money", () => {
  it("behavior: moves from buyer to contract, and after the end to the organiser, whoever asks", async () => {
    const { tickets, assertions, networkHelpers, from } = await sold();
    await assertions.balancesHaveChanged(tickets.write.buy([0n], { ...from(11), value: PRICE }), [
      { address: person(11).address, amount: -PRICE },
      { address: tickets.address, amount: PRICE },
    ]);
    await networkHelpers.time.setNextBlockTimestamp(ENDS_AT);
    await assertions.balancesHaveChanged(tickets.write.withdrawProceeds([0n], from(9)), [
      { address: person(8).address, amount: 3n * PRICE },
      { address: person(9).address, amount: 0n },
      { address: tickets.address, amount: -3n * PRICE },
    ]);
  });

  it("behavior: stays until the very end, and sales end with the event", async () => {
    const { tickets, assertions, networkHelpers, from } = await sold();
    await networkHelpers.time.setNextBlockTimestamp(ENDS_AT - 1);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.withdrawProceeds([0n], from(8)),
      tickets,
      "Tickets_NotEnded",
      [0n, ENDS_AT],
    );
    await networkHelpers.time.setNextBlockTimestamp(ENDS_AT);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n], { ...from(11), value: PRICE }),
      tickets,
      "Tickets_SalesClosed",
      [0n, ENDS_AT],
    );
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
    const create = encodeFunctionData({ abi: tickets.abi, functionName: "createEvent", args: [event] });
    await organiser.write.execute([tickets.address, create]);
    await tickets.write.buy([2n], { ...from(10), value: PRICE });
    const again = encodeFunctionData({ abi: tickets.abi, functionName: "withdrawProceeds", args: [2n] });
    await organiser.write.prepare([tickets.address, again]);
    await networkHelpers.time.increaseTo(ENDS_AT);

    await tickets.write.withdrawProceeds([2n]);

    assert.equal(await organiser.read.attempts(), 1n);
    assert.equal(
      await organiser.read.outcome(),
      encodeErrorResult({ abi: tickets.abi, errorName: "Tickets_AlreadyWithdrawn", args: [2n] }),
    );
    assert.equal(await publicClient.getBalance({ address: organiser.address }), PRICE);
    assert.equal(await publicClient.getBalance({ address: tickets.address }), 3n * PRICE);
  });

  it("behavior: an organiser that refuses payment keeps nobody else's, and can be paid later", async () => {
    const { viem, tickets, assertions, publicClient, networkHelpers, from } = await sold();
    const organiser = await viem.deployContract("NoReceiver");
    const create = encodeFunctionData({ abi: tickets.abi, functionName: "createEvent", args: [event] });
    await organiser.write.execute([tickets.address, create]);
    await tickets.write.buy([2n], { ...from(10), value: PRICE });
    await networkHelpers.time.increaseTo(ENDS_AT);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.withdrawProceeds([2n]),
      tickets,
      "Tickets_PaymentFailed",
      [organiser.address, PRICE],
    );
    assert.equal((await tickets.read.eventOf([2n])).withdrawn, false);
    await tickets.write.withdrawProceeds([0n]);
    await tickets.write.withdrawProceeds([1n]);
    assert.equal(await publicClient.getBalance({ address: tickets.address }), PRICE);
  });
});

describe("a ticket", () => {
  it("behavior: moves until it is used, and then never again", async () => {
    const { tickets, assertions, from } = await sold();
    const [holder, friend] = [person(10).address, person(11).address];
    await tickets.write.transferFrom([holder, friend, 0n], from(10));
    await tickets.write.approve([person(9).address, 0n], from(11));
    await tickets.write.checkIn([0n], from(8));
    for (const index of [9, 11]) {
      await assertions.revertWithCustomErrorWithArgs(
        tickets.write.transferFrom([friend, holder, 0n], from(index)),
        tickets,
        "Tickets_Locked",
        [0n],
      );
    }
    assert.equal(await tickets.read.ownerOf([0n]), friend);
  });

  it("error: bought of what is sold out, or burnt", async () => {
    const { tickets, assertions, from } = await sold();
    await tickets.write.buy([0n], { ...from(11), value: PRICE });
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n], { ...from(11), value: PRICE }),
      tickets,
      "Tickets_SoldOut",
      [0n, 3],
    );
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.transferFrom([person(10).address, zeroAddress, 0n], from(10)),
      tickets,
      "ERC721InvalidReceiver",
      [zeroAddress],
    );
  });
});
