import { network } from "hardhat";
import poseidonContracts from "poseidon-solidity";
import { zeroAddress, type Address, type Hex, type TypedDataDomain } from "viem";

import { meetup } from "./meetup.ts";
import { START } from "./protocol.ts";

/** When doors of {@link eventAt} open and close, in seconds. */
export const STARTS_AT = Number(START) + 86_400;
export const ENDS_AT = STARTS_AT + 4 * 3600;

/** Typed as a wallet would be asked, independently of the contract. */
export const presenceTypes = {
  Presence: [
    { name: "ticketId", type: "uint256" },
    { name: "holder", type: "address" },
    { name: "issuedAt", type: "uint40" },
  ],
} as const;

/** See {@link presenceTypes}. */
export const listTypes = {
  AdmissionList: [
    { name: "eventId", type: "uint256" },
    { name: "ticketIds", type: "uint256[]" },
    { name: "deadline", type: "uint40" },
  ],
} as const;

/** The domain of the desk at an address. */
export function checkInDomain(verifyingContract: Address, chainId = 31337): TypedDataDomain {
  return { name: "Aura CheckIn", version: "1", chainId, verifyingContract };
}

/** A free event with a desk, whose tickets anybody may hand on. */
export function eventAt(desk: Address) {
  return meetup({ startsAt: STARTS_AT, endsAt: ENDS_AT, salesEnd: ENDS_AT, capacity: 200, desk });
}

/**
 * A fresh chain with passports, badges, tickets, the desk and badges for attendance. Poseidon and Semaphore's verifier are
 * the real ones. Event 0 is person 8's and at the desk.
 *
 * People: the wallets by index; 0 deploys and owns, 8 organises, 9 is its staff.
 */
export async function deployDesk() {
  const connection = await network.create({
    network: "node",
    override: { initialDate: new Date(Number(START) * 1000).toISOString() },
  });
  const { viem, networkHelpers } = connection;
  const publicClient = await viem.getPublicClient();
  const wallets = await viem.getWalletClients();
  const wallet = (index: number) => {
    const found = wallets[index];
    if (found === undefined) throw new RangeError(`There is no account ${index}.`);
    return found;
  };
  const from = (index: number) => ({ account: wallet(index).account });
  const owner = wallet(0).account.address;

  const bytecode = poseidonContracts.PoseidonT3.bytecode as Hex;
  const hash = await wallet(0).deployContract({ abi: [], bytecode });
  const { contractAddress: poseidon } = await publicClient.getTransactionReceipt({ hash });
  if (poseidon === null || poseidon === undefined) throw new Error("Poseidon was not deployed.");
  const membership = await viem.deployContract("MembershipMock", [zeroAddress]);
  const verifier = await membership.read.verifier();

  const periods = { rebindDelay: 86_400, rootGrace: 3600 };
  const passport = await viem.deployContract("Passport", [owner, verifier, poseidon, periods]);
  const badges = await viem.deployContract("Badges", [owner, passport.address, 86_400]);
  const tickets = await viem.deployContract("Tickets", [passport.address]);
  const checkIn = await viem.deployContract("CheckIn", [tickets.address, verifier, poseidon]);
  const minter = await viem.deployContract("AttendanceMinter", [
    badges.address,
    tickets.address,
    checkIn.address,
  ]);
  await tickets.write.createEvent([eventAt(checkIn.address)], from(8));
  await checkIn.write.setStaff([0n, wallet(9).account.address, true], from(8));

  return {
    viem,
    assertions: viem.assertions,
    networkHelpers,
    publicClient,
    /** Option of a write: who sends it. */
    from,
    /** Checks proofs of membership by themselves. */
    membership,
    passport,
    badges,
    tickets,
    checkIn,
    minter,
  };
}
