import { network } from "hardhat";
import type { CircuitSignals } from "snarkjs";
import { zeroAddress, zeroHash, type Address } from "viem";

import { proveCircuit } from "./prove-circuit.ts";
import { readVectors, type Proof } from "./vectors.ts";

/** A claim, what is to be proven of it, and for whom. Integers are decimal text; the circuit's inputs are among them. */
export interface CredentialCase {
  readonly name: string;
  readonly context: {
    readonly minter: Address;
    readonly badgeType: string;
    readonly epoch: string;
    readonly account: Address;
  };
  readonly issuerKeyHash: string;
  readonly schema: string;
  readonly predicate: string;
  readonly bound: string;
  readonly time: string;
  readonly revocationRoot: string;
  readonly nullifier: string;
}

const INPUTS = [
  ["secret", "expires", "indexDataB", "revocationNonce", "expiration", "valueDataA", "valueDataB"],
  ["issuerKey", "signatureR8", "signatureS", "siblings", "leafExists", "leafKey", "leafValue", "set"],
  ["issuerKeyHash", "schema", "predicate", "bound", "time", "revocationRoot", "scope", "message"],
].flat();

/** The case of an adult, whose issuer has revoked nothing: badge type 3 of the minter that {@link deployMinter} deploys. */
export async function readAdult(): Promise<CredentialCase> {
  const { cases } = await readVectors<{ cases: readonly [CredentialCase] }>(
    "circuits/test/vectors/credential.json",
  );
  return cases[0];
}

/** Proves a case with the committed key, in this thread. */
export async function proveCredential(given: CredentialCase): Promise<Proof> {
  const all = given as unknown as CircuitSignals;
  const input = Object.fromEntries(INPUTS.map((name) => [name, all[name]])) as CircuitSignals;
  return (await proveCircuit("credential", input)).proof;
}

/**
 * A fresh chain at a case's time, with the minter of credentials where the case expects it, the real verifier, and the
 * case's badge type, which wallet 4 issues. Wallet 1 holds a passport.
 */
export async function deployMinter({ context, time, ...given }: CredentialCase) {
  const connection = await network.create({
    network: "node",
    override: { initialDate: new Date(Number(time) * 1000).toISOString() },
  });
  const { viem, networkHelpers } = connection;
  const wallets = await viem.getWalletClients();
  const from = (index: number) => {
    const account = wallets[index]?.account;
    if (account === undefined) throw new RangeError(`There is no account ${index}.`);
    return { account };
  };
  const owner = from(0).account.address;
  const periods = { rebindDelay: 0, rootGrace: 0 };
  const passport = await viem.deployContract("Passport", [owner, zeroAddress, zeroAddress, periods]);
  const badges = await viem.deployContract("Badges", [owner, passport.address, 86_400]);
  const verifier = await viem.deployContract("CredentialVerifier");
  await badges.write.registerIssuer(["Registry office", "", [0n, 0n]], from(4));
  // The fourth and fifth transactions of wallet 0; the minter stands where its sixth leads.
  await badges.write.setAccreditation([from(4).account.address, true], from(0));
  await passport.write.setRenderer([zeroAddress], from(0));
  const minter = await viem.deployContract("CredentialMinter", [badges.address, verifier.address]);
  if (minter.address.toLowerCase() !== context.minter.toLowerCase())
    throw new Error(`The minter stands at ${minter.address}.`);

  const type = {
    category: 0,
    provider: zeroHash,
    validity: 0,
    supplyCap: 16_777_215,
    weightHint: 0,
    policies: 4,
    inMask: true,
    minters: [minter.address],
    name: "Adult",
    uri: "",
  };
  const badgeType = BigInt(context.badgeType);
  for (let id = 0n; id <= badgeType; id += 1n) await badges.write.defineBadgeType([type], from(4));
  const rule = {
    issuerKeyHash: BigInt(given.issuerKeyHash),
    schema: BigInt(given.schema),
    predicate: BigInt(given.predicate),
    bound: BigInt(given.bound),
    value: 18n,
    epochLength: 0,
  };
  await minter.write.configure([badgeType, rule], from(4));
  await minter.write.publishRevocationRoot([badgeType, BigInt(given.revocationRoot)], from(4));
  await passport.write.register([7n], from(1));
  return { assertions: viem.assertions, networkHelpers, from, badges, passport, minter, badgeType };
}
