import { network } from "hardhat";
import poseidonContracts from "poseidon-solidity";
import { zeroAddress, type Hex } from "viem";

import { START } from "./protocol.ts";

/** Most invites in use, for Bronze to Diamond. */
export const QUOTAS = [2, 5, 10, 25, 100] as const;

/** Periods of passports, in seconds. */
export const PASSPORT_CONFIG = { rebindDelay: 3 * 86_400, rootGrace: 3600 };

/**
 * A fresh chain with passports, badges, tickets, invites and every gate. Poseidon and Semaphore's verifier are the real
 * ones; tiers are set at will.
 *
 * People: the wallets by index; 0 deploys and owns.
 */
export async function deployAdmission() {
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
  const owner = wallet(0).account.address;

  const hash = await wallet(0).deployContract({
    abi: [],
    bytecode: poseidonContracts.PoseidonT3.bytecode as Hex,
  });
  const { contractAddress: poseidon } = await publicClient.getTransactionReceipt({ hash });
  if (poseidon === null || poseidon === undefined) throw new Error("Poseidon was not deployed.");
  const membership = await viem.deployContract("MembershipMock", [zeroAddress]);
  const verifier = await membership.read.verifier();

  const passport = await viem.deployContract("Passport", [owner, verifier, poseidon, PASSPORT_CONFIG]);
  const badges = await viem.deployContract("Badges", [owner, passport.address, 86_400]);
  const tickets = await viem.deployContract("Tickets", [passport.address]);
  const tiers = await viem.deployContract("TierList");
  return {
    viem,
    assertions: viem.assertions,
    networkHelpers,
    publicClient,
    /** Option of a write: who sends it. */
    from: (index: number) => ({ account: wallet(index).account }),
    passport,
    badges,
    tickets,
    tiers,
    invites: await viem.deployContract("Invites", [passport.address, tiers.address, QUOTAS]),
    badgeGate: await viem.deployContract("BadgeGate", [badges.address]),
    tierGate: await viem.deployContract("TierGate", [tiers.address]),
    membershipGate: await viem.deployContract("MembershipGate", [verifier]),
    inviteGate: await viem.deployContract("InviteGate"),
  };
}

/** What {@link deployAdmission} sets up. */
export type Admission = Awaited<ReturnType<typeof deployAdmission>>;
