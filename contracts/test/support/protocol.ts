import { network } from "hardhat";
import poseidonContracts from "poseidon-solidity";
import type { Hex } from "viem";

import { localConfig } from "./periods.ts";

/** 2026-01-01T00:00:00Z, in seconds: when every chain of these tests begins. */
export const START = 1_767_225_600n;

/** Who deploys what the protocol stands on, so that the protocol's own addresses do not depend on it. */
const GROUNDWORK = 63;

/**
 * A fresh chain with the protocol on it, always at the same addresses, so that committed proofs fit. All verifiers are
 * the real ones.
 *
 * People: the wallets by index; 0 deploys and owns, 1 to 3 may attest, 4 issues, 8 organises.
 */
export async function deployProtocol(config = localConfig) {
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
  const owner = from(0).account.address;
  const groundwork = { client: { wallet: wallet(GROUNDWORK) } };

  const hash = await wallet(GROUNDWORK).deployContract({
    abi: [],
    bytecode: poseidonContracts.PoseidonT3.bytecode as Hex,
  });
  const { contractAddress: poseidon } = await publicClient.getTransactionReceipt({ hash });
  if (!poseidon) throw new Error("Poseidon was not deployed.");
  const semaphore = await viem.deployContract("SemaphoreVerifier", [], groundwork);

  const passport = await viem.deployContract("Passport", [
    owner,
    semaphore.address,
    poseidon,
    { rebindDelay: 3 * 86_400, rootGrace: 3600 },
  ]);
  const vouches = await viem.deployContract("Vouches", [passport.address]);
  const badges = await viem.deployContract("Badges", [owner, passport.address, 86_400]);
  const tickets = await viem.deployContract("Tickets", [passport.address]);
  const verifier = await viem.deployContract("ReputationVerifier");
  const opening = await viem.deployContract("OpeningVerifier", [], groundwork);
  const judge = await viem.deployContract(
    "LeafJudge",
    [passport.address, badges.address, opening.address],
    groundwork,
  );
  const registry = await viem.deployContract("ReputationRegistry", [
    owner,
    verifier.address,
    judge.address,
    config,
  ]);

  const signalKeys = await viem.deployContract("SignalKeys", [passport.address, poseidon], groundwork);

  return {
    connection,
    viem,
    assertions: viem.assertions,
    networkHelpers,
    publicClient,
    /** Option of a write: who sends it. */
    from,
    owner,
    passport,
    vouches,
    badges,
    tickets,
    verifier,
    judge,
    registry,
    signalKeys,
  };
}

/** What {@link deployProtocol} sets up. */
export type Protocol = Awaited<ReturnType<typeof deployProtocol>>;
