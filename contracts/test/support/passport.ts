import { createRequire } from "node:module";

import { network } from "hardhat";
import { zeroAddress, type Hex } from "viem";

import { START } from "./protocol.ts";

/** The published code of the library: on many chains it stands at a known address. */
const { PoseidonT3 } = createRequire(import.meta.url)("poseidon-solidity") as {
  PoseidonT3: { readonly bytecode: Hex };
};

/** Periods in seconds. */
export const periods = { rebindDelay: 3 * 86_400, rootGrace: 3600 } as const;

/** A fresh chain with passports on it, checked by Semaphore's own verifier. Person 0 owns the contract. */
export async function deployPassports(chainId = 31337) {
  const connection = await network.create({
    network: "node",
    override: { chainId, initialDate: new Date(Number(START) * 1000).toISOString() },
  });
  const { viem, networkHelpers } = connection;
  const wallets = await viem.getWalletClients();
  const [wallet] = wallets;
  if (wallet === undefined) throw new Error("The chain has no accounts.");
  const publicClient = await viem.getPublicClient();
  const from = (index: number) => {
    const account = wallets[index]?.account;
    if (account === undefined) throw new RangeError(`There is no account ${index}.`);
    return { account };
  };

  const hash = await wallet.deployContract({ abi: [], bytecode: PoseidonT3.bytecode });
  const { contractAddress: poseidon } = await publicClient.getTransactionReceipt({ hash });
  if (!poseidon) throw new Error("Poseidon was not deployed.");

  const checker = await viem.deployContract("MembershipMock", [zeroAddress]);
  const verifier = await checker.read.verifier();
  const deployPassport = () =>
    viem.deployContract("Passport", [from(0).account.address, verifier, poseidon, periods]);
  return {
    viem,
    assertions: viem.assertions,
    networkHelpers,
    publicClient,
    from,
    poseidon,
    checker,
    deployPassport,
    passport: await deployPassport(),
  };
}

/** What {@link deployPassports} sets up. */
export type Passports = Awaited<ReturnType<typeof deployPassports>>;
