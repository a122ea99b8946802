import { erc20Abi, zeroAddress, type Abi, type Address, type Hex } from "viem";
import { beforeAll, describe, expect, it } from "vitest";

import { admitTicket } from "../../src/actions/admitTicket.ts";
import { buyTicket } from "../../src/actions/buyTicket.ts";
import { checkInTickets } from "../../src/actions/checkInTickets.ts";
import { confirmPassportMove } from "../../src/actions/confirmPassportMove.ts";
import { createEvent, type CreateEventParameters } from "../../src/actions/createEvent.ts";
import { migrateTicketCredit } from "../../src/actions/migrateTicketCredit.ts";
import { refundTicket } from "../../src/actions/refundTicket.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { setEventStaff } from "../../src/actions/setEventStaff.ts";
import { startPassportMove } from "../../src/actions/startPassportMove.ts";
import { withdrawCredit } from "../../src/actions/withdrawCredit.ts";
import { readContract } from "../../src/client/readContract.ts";
import { ticketsAbi } from "../../src/generated/abi/Tickets.ts";
import { readJson } from "../support/readJson.ts";
import { accountOf, argsOf, clientOf, done, fund, now } from "./chain.ts";

// Accounts 84 to 88 are this file's: 84 organises, 85 and 86 buy, 87 is staff, 88 receives a passport.
const [ORGANISER, BUYER, OTHER, STAFF, RECEIVER] = [84, 85, 86, 87, 88] as const;
/** No test of another file moves the clock so far. */
const DECADE = 315_360_000;
const PRICE = 10n;
/** They hold nothing before. */
const [purse, otherPurse]: readonly [Address, Address] = [`0x${"b1".repeat(20)}`, `0x${"b2".repeat(20)}`];
const organiser = (): ReturnType<typeof clientOf> => clientOf(ORGANISER);
const address = (index: number): Address => accountOf(index).address;

async function create(fields: Partial<CreateEventParameters> = {}): Promise<bigint> {
  const startsAt = (await now(organiser())) + DECADE;
  const event = { capacity: 9, startsAt, endsAt: startsAt + DECADE, name: "Concert", uri: "" };
  const terms = { tiers: [{ price: PRICE }], refundDeadline: startsAt, ...fields };
  const created = await done(organiser(), createEvent(organiser(), { ...event, ...terms }));
  return argsOf(created, "EventCreated").eventId;
}

async function buy(index: number, eventId: bigint, quantity = 1): Promise<bigint> {
  const bought = await done(clientOf(index), buyTicket(clientOf(index), { eventId, quantity }));
  return argsOf(bought, "TicketsSold").firstTicketId;
}

const creditOf = (index: number, currency: Address): Promise<bigint> =>
  readContract(organiser(), {
    contract: "Tickets",
    abi: ticketsAbi,
    functionName: "creditOf",
    args: [address(index), currency],
  });
const refund = (index: number, ticketId: bigint) => refundTicket(clientOf(index), { ticketId });
const withdraw = (index: number, to: Address, currency: Address = zeroAddress) =>
  withdrawCredit(clientOf(index), { currency, to });
const balanceOf = (account: Address): Promise<bigint> => organiser().public.getBalance({ address: account });

beforeAll(() => fund(ORGANISER, BUYER, OTHER, STAFF, RECEIVER));

describe("tickets that are given back", () => {
  it("refundTicket and withdrawCredit: one's own, once, until the deadline; paid to whom it says", async () => {
    const ticketId = await buy(BUYER, await create());
    await expect(refund(OTHER, ticketId)).rejects.toMatchObject({ name: "NotTicketHolderError" });
    await expect(refund(BUYER, ticketId + 1n)).rejects.toMatchObject({ name: "TicketNotFoundError" });
    await expect(withdraw(BUYER, purse)).rejects.toMatchObject({ name: "NoCreditError" });
    const late = await buy(BUYER, await create({ refundDeadline: 0 }));
    await expect(refund(BUYER, late)).rejects.toMatchObject({
      name: "RefundsClosedError",
      args: { refundDeadline: 0 },
    });

    const refunded = await done(clientOf(BUYER), refund(BUYER, ticketId));
    expect(argsOf(refunded, "TicketRefunded")).toMatchObject({ ticketId, amount: PRICE });
    expect(await creditOf(BUYER, zeroAddress)).toBe(PRICE);
    await expect(refund(BUYER, ticketId)).rejects.toMatchObject({ name: "TicketNotFoundError" });
    await expect(withdraw(BUYER, zeroAddress)).rejects.toMatchObject({ name: "InvalidRecipientError" });
    // Passports take no money.
    const { Passport } = organiser().deployment.contracts;
    await expect(withdraw(BUYER, Passport.address)).rejects.toMatchObject({ name: "PaymentFailedError" });
    await done(clientOf(BUYER), withdraw(BUYER, purse));
    expect(await balanceOf(purse)).toBe(PRICE);
    expect(await creditOf(BUYER, zeroAddress)).toBe(0n);
    await expect(withdraw(BUYER, purse)).rejects.toMatchObject({ name: "NoCreditError" });
  });

  it("buyTicket, refundTicket and withdrawCredit: in a currency, once it is approved", async () => {
    const { abi, bytecode } = readJson<{ abi: Abi; bytecode: Hex }>(
      "artifacts/contracts/mocks/Currency.sol/Currency.json",
    );
    const { wallet, public: reader, chain } = clientOf(OTHER);
    if (wallet === undefined) throw new Error("This client has a wallet.");
    const from = { account: accountOf(OTHER), chain } as const;
    const deployed = await reader.waitForTransactionReceipt({
      hash: await wallet.deployContract({ abi, bytecode, args: [], ...from }),
    });
    const currency = deployed.contractAddress as Address;
    const call = async (functionName: string, args: readonly unknown[]): Promise<void> => {
      const hash = await wallet.writeContract({ address: currency, abi, functionName, args, ...from });
      await reader.waitForTransactionReceipt({ hash });
    };
    await call("mint", [address(OTHER), PRICE]);
    const eventId = await create({ currency });
    await expect(buy(OTHER, eventId)).rejects.toMatchObject({
      name: "TokenPaymentError",
      args: { allowance: 0n, needed: PRICE },
    });
    await call("approve", [organiser().deployment.contracts.Tickets.address, PRICE]);
    const ticketId = await buy(OTHER, eventId);
    await call("approve", [organiser().deployment.contracts.Tickets.address, PRICE]);
    await expect(buy(OTHER, eventId)).rejects.toMatchObject({
      name: "TokenPaymentError",
      args: { balance: 0n, needed: PRICE },
    });
    await done(clientOf(OTHER), refund(OTHER, ticketId));
    expect(await creditOf(OTHER, currency)).toBe(PRICE);
    await expect(withdraw(OTHER, otherPurse)).rejects.toMatchObject({ name: "NoCreditError" });
    await done(clientOf(OTHER), withdraw(OTHER, otherPurse, currency));
    const held = { address: currency, abi: erc20Abi, functionName: "balanceOf", args: [otherPurse] } as const;
    expect(await reader.readContract(held)).toBe(PRICE);
    expect(await creditOf(OTHER, currency)).toBe(0n);
  });

  it("migrateTicketCredit: what an account is owed goes where its passport went", async () => {
    const migrate = (from: number = BUYER) =>
      migrateTicketCredit(clientOf(STAFF), { from: address(from), currency: zeroAddress });
    const buyer = clientOf(BUYER);
    await done(buyer, registerPassport(buyer, { commitment: 85n }));
    await done(buyer, refund(BUYER, await buy(BUYER, await create())));
    await expect(migrate()).rejects.toMatchObject({ name: "NotMovedError" });
    await done(buyer, startPassportMove(buyer, { to: address(RECEIVER) }));
    const passportId = BigInt(address(BUYER));
    await done(clientOf(RECEIVER), confirmPassportMove(clientOf(RECEIVER), { passportId }));

    const migrated = await done(clientOf(STAFF), migrate());
    expect(argsOf(migrated, "CreditMigrated")).toMatchObject({
      from: address(BUYER),
      to: address(RECEIVER),
      amount: PRICE,
    });
    expect(await creditOf(BUYER, zeroAddress)).toBe(0n);
    expect(await creditOf(RECEIVER, zeroAddress)).toBe(PRICE);
    await expect(migrate()).rejects.toMatchObject({ name: "NoCreditError" });
    const before = await balanceOf(purse);
    await done(clientOf(RECEIVER), withdraw(RECEIVER, purse));
    expect(await balanceOf(purse)).toBe(before + PRICE);
  });
});

describe("tickets at the door", () => {
  const started = async (): Promise<Partial<CreateEventParameters>> => ({
    startsAt: await now(organiser()),
    refundDeadline: 0,
  });
  const statusOf = (ticketId: bigint): Promise<number> =>
    readContract(organiser(), {
      contract: "Tickets",
      abi: ticketsAbi,
      functionName: "statusOf",
      args: [ticketId],
    });
  /** `ITickets.TicketStatus`. */
  const [VALID, USED] = [1, 3];

  it("checkInTickets: all of them or none, by the organiser", async () => {
    const first = await buy(OTHER, await create(await started()), 2);
    const ticketIds = [first, first + 1n];
    const checkIn = (ids: readonly bigint[], index: number = ORGANISER) =>
      checkInTickets(clientOf(index), { ticketIds: ids });
    await expect(checkIn(ticketIds, OTHER)).rejects.toMatchObject({ name: "NotOrganiserError" });
    await expect(checkIn([...ticketIds, first + 2n])).rejects.toMatchObject({ name: "TicketNotFoundError" });
    const early = await buy(OTHER, await create());
    await expect(checkIn([...ticketIds, early])).rejects.toMatchObject({ name: "EventNotStartedError" });
    expect(await statusOf(first)).toBe(VALID);
    await done(organiser(), checkIn(ticketIds));
    expect(await Promise.all(ticketIds.map(statusOf))).toEqual([USED, USED]);
    await expect(checkIn([first])).rejects.toMatchObject({ name: "TicketAlreadyCheckedInError" });
  });

  it("admitTicket: by the staff of the event's desk, once", async () => {
    const desk = organiser().deployment.contracts.CheckIn.address;
    const eventId = await create({ ...(await started()), desk });
    const ticketId = await buy(OTHER, eventId);
    const admit = (id = ticketId, index: number = STAFF) => admitTicket(clientOf(index), { ticketId: id });
    await expect(admit()).rejects.toMatchObject({ name: "NotStaffError" });
    const staff = { eventId, person: address(STAFF), staff: true };
    await done(organiser(), setEventStaff(organiser(), staff));
    await expect(admit(ticketId + 1n)).rejects.toMatchObject({ name: "AdmissionRefusedError" });
    await expect(admit(await buy(OTHER, await create(await started())))).rejects.toMatchObject({
      name: "OtherDeskError",
    });
    await expect(admit((eventId + 999n) << 32n)).rejects.toMatchObject({ name: "EventNotFoundError" });
    const admitted = await done(clientOf(STAFF), admit());
    expect(argsOf(admitted, "TicketsAdmitted")).toMatchObject({ eventId, ticketIds: [ticketId] });
    expect(await statusOf(ticketId)).toBe(USED);
    await expect(admit()).rejects.toMatchObject({ name: "AdmissionRefusedError", args: { ticketId } });
  });
});
