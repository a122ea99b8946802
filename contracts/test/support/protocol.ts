import { network } from "hardhat";
import { zeroAddress } from "viem";

import { localConfig } from "./periods.ts";

/** 2026-01-01T00:00:00Z, in seconds: when every chain of these tests begins. */
export const START = 1_767_225_600n;

/**
 * A fresh chain with the whole protocol on it, in the order of `scripts/deploy`, so that addresses are those of a local
 * deployment and committed proofs fit. The verifier is the real one.
 *
 * People: the wallets by index; 0 deploys and owns, 1 to 3 may attest, 4 issues, 8 organises.
 */
export async function deployProtocol(config = localConfig) {
  const connection = await network.create({
    network: "node",
    override: { initialDate: new Date(Number(START) * 1000).toISOString() },
  });
  const { viem, networkHelpers } = connection;
  const wallets = await viem.getWalletClients();
  const from = (index: number) => {
    const account = wallets[index]?.account;
    if (account === undefined) throw new RangeError(`There is no account ${index}.`);
    return { account };
  };
  const owner = from(0).account.address;

  const passport = await viem.deployContract("Passport");
  const vouches = await viem.deployContract("Vouches", [passport.address]);
  const badges = await viem.deployContract("Badges", [owner, passport.address]);
  const tickets = await viem.deployContract("Tickets");
  const verifier = await viem.deployContract("ReputationVerifier");
  const registry = await viem.deployContract("ReputationRegistry", [
    owner,
    verifier.address,
    zeroAddress,
    config,
  ]);

  return {
    connection,
    viem,
    assertions: viem.assertions,
    networkHelpers,
    publicClient: await viem.getPublicClient(),
    /** Option of a write: who sends it. */
    from,
    owner,
    passport,
    vouches,
    badges,
    tickets,
    verifier,
    registry,
  };
}

/** What {@link deployProtocol} sets up. */
export type Protocol = Awaited<ReturnType<typeof deployProtocol>>;
