import { encodeDeployData, type Abi, type Address, type Hex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { checkMembershipRoot } from "../../src/actions/checkMembershipRoot.ts";
import { getSignalKey } from "../../src/actions/getSignalKey.ts";
import { prepareSignal, type PrepareSignalParameters } from "../../src/actions/prepareSignal.ts";
import { publishSignalKey } from "../../src/actions/publishSignalKey.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { withdrawSignalKey } from "../../src/actions/withdrawSignalKey.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { writeContract } from "../../src/client/writeContract.ts";
import { passportAbi } from "../../src/generated/abi/Passport.ts";
import { signalKeysAbi } from "../../src/generated/abi/SignalKeys.ts";
import { BASE8 } from "../../src/identity/babyJubJub.ts";
import type { Identity } from "../../src/identity/Identity.ts";
import { identityFromPrivateKey } from "../../src/identity/identityFromPrivateKey.ts";
import { signalCircuit } from "../../src/proofs/circuits/signalCircuit.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { matchSignals } from "../../src/proofs/signals/matchSignals.ts";
import { proveSignal } from "../../src/proofs/signals/proveSignal.ts";
import { signalEpoch } from "../../src/proofs/signals/signalEpoch.ts";
import { signalScope } from "../../src/proofs/signals/signalScope.ts";
import { verifySignalProof, type Signal } from "../../src/proofs/signals/verifySignalProof.ts";
import { FIELD_ORDER } from "../../src/utils/field.ts";
import { poseidon } from "../../src/utils/poseidon/poseidon.ts";
import { json, startFakeSubgraph, type FakeSubgraph } from "../support/fakeSubgraph.ts";
import { readJson } from "../support/readJson.ts";
import { readKey } from "../support/reputationCases.ts";
import { accountOf, clientOf, done, now } from "./chain.ts";

/** Accounts 30 to 35 are this file's. */
const FIRST = 30;
const CHAIN_ID = 31337;
const QUOTA = 2;
const DAY = 86_400;

type Artifact = { abi: Abi; bytecode: Hex };
type Deployed = Record<string, { contracts: Record<string, { address: Address }> }>;

const identities = [0, 1, 2, 3].map((place) => identityFromPrivateKey(new Uint8Array(32).fill(place + 71)));
const [anne, boris, clara, dora] = identities as [Identity, Identity, Identity, Identity];
const idOf = (place: number): bigint => BigInt(accountOf(FIRST + place).address);

let subgraph: FakeSubgraph;
let deployment: AuraClient["deployment"];

/** A client of this file's own contracts: another file counts the members of the common ones. */
const own = (place: number): AuraClient => ({ ...clientOf(FIRST + place, subgraph.url), deployment });

async function deploy(
  name: string,
  args: readonly unknown[],
): Promise<{ address: Address; blockNumber: number }> {
  const { abi, bytecode } = readJson<Artifact>(`artifacts/contracts/${name}.sol/${name}.json`);
  const client = clientOf(FIRST);
  const [account, { chain }] = [accountOf(FIRST), client];
  const hash = await client.wallet?.sendTransaction({
    account,
    chain,
    data: encodeDeployData({ abi, bytecode, args }),
  });
  const { contractAddress, blockNumber } = await client.public.waitForTransactionReceipt({
    hash: hash as Hex,
  });
  if (!contractAddress) throw new Error(`${name} was not deployed`);
  return { address: contractAddress, blockNumber: Number(blockNumber) };
}

/** What the subgraph says of who is in the tree. */
let indexed: Record<string, unknown>[] = [];

/** Puts passports into the tree, and has the subgraph say so. */
async function flush(places: readonly number[]): Promise<void> {
  const client = own(0);
  const { wallet, chain } = client;
  const hash = await wallet?.writeContract({
    account: accountOf(FIRST),
    chain,
    address: deployment.contracts.Passport.address,
    abi: passportAbi,
    functionName: "flush",
    args: [places.map(idOf)],
  });
  await client.public.waitForTransactionReceipt({ hash: hash as Hex });
  for (const place of places) {
    const account = accountOf(FIRST + place).address.toLowerCase();
    const commitment = String(identities[place]?.commitment);
    indexed.push({
      id: account,
      memberIndex: indexed.length,
      left: false,
      commitment,
      passportId: String(idOf(place)),
      account,
    });
  }
}

const registered = (place: number, commitment: bigint) =>
  done(own(place), registerPassport(own(place), { commitment }));

beforeAll(async () => {
  subgraph = await startFakeSubgraph();
  subgraph.answer = (_, response) => json(response, { data: { passports: indexed } });
  const common = readJson<Deployed>("contracts/generated/deployments.json")[CHAIN_ID]?.contracts ?? {};
  const [verifier, hasher] = ["SemaphoreVerifier", "PoseidonT3"].map((name) => common[name]?.address);
  const config = { rebindDelay: 0, rootGrace: 3600 };
  const passport = await deploy("Passport", [accountOf(FIRST).address, verifier, hasher, config]);
  const signalKeys = await deploy("SignalKeys", [passport.address, hasher]);
  const { deployment: deployed } = clientOf(FIRST);
  deployment = {
    ...deployed,
    contracts: { ...deployed.contracts, Passport: passport, SignalKeys: signalKeys },
  };
  for (const [place, { commitment }] of [anne, boris, clara].entries()) await registered(place, commitment);
}, 120_000);
afterAll(() => subgraph.close());

describe("keys for signals", { timeout: 60_000 }, () => {
  it("behavior: published, read and withdrawn, at the common address", async () => {
    const client = clientOf(FIRST + 5);
    const passportId = idOf(5);
    await done(client, registerPassport(client, { commitment: dora.commitment }));
    expect(await getSignalKey(client, { passportId })).toBeNull();
    const { blockNumber, events } = await done(client, publishSignalKey(client, { identity: dora }));
    const [x, y] = dora.publicKey;
    expect(events).toMatchObject([{ eventName: "SignalKeyPublished", args: { passportId, x, y } }]);
    expect(await getSignalKey(client, { passportId })).toEqual([x, y]);
    const withdrawn = await done(client, withdrawSignalKey(client));
    expect(withdrawn.events).toMatchObject([{ eventName: "SignalKeyWithdrawn", args: { passportId } }]);
    expect(await getSignalKey(client, { passportId })).toBeNull();
    expect(await getSignalKey(client, { passportId, blockNumber })).toEqual([x, y]);
  });

  it("error: another identity's key, no key, nothing to withdraw, no passport", async () => {
    const mismatch = {
      name: "SignalKeyMismatchError",
      args: { passportId: idOf(0), commitment: anne.commitment },
    };
    await expect(publishSignalKey(own(0), { identity: boris })).rejects.toMatchObject(mismatch);
    const call = {
      contract: "SignalKeys",
      abi: signalKeysAbi,
      functionName: "publish",
      args: [0n, 1n],
    } as const;
    await expect(writeContract(own(0), call)).rejects.toMatchObject({ name: "SignalKeyRefusedError" });
    await expect(withdrawSignalKey(own(0))).rejects.toMatchObject({ name: "SignalKeyNotPublishedError" });
    await expect(withdrawSignalKey(own(4))).rejects.toMatchObject({ name: "PassportRequiredError" });
    await expect(publishSignalKey(own(4), { identity: anne })).rejects.toMatchObject({
      name: "PassportRequiredError",
    });
  });

  it("error: a key outside the subgroup, which the contract takes, is not handed on", async () => {
    const args = [FIELD_ORDER - BASE8[0], FIELD_ORDER - BASE8[1]] as const;
    await registered(3, poseidon(args));
    const call = { contract: "SignalKeys", abi: signalKeysAbi, functionName: "publish", args } as const;
    await done(own(3), writeContract(own(3), call));
    await expect(getSignalKey(own(0), { passportId: idOf(3) })).rejects.toMatchObject({
      name: "InvalidSignalKeyError",
      fault: "it is outside the subgroup of prime order",
    });
  });
});

describe("signals", { timeout: 240_000 }, () => {
  const signal = (from: number, to: number, change: Partial<PrepareSignalParameters> = {}) =>
    prepareSignal(own(from), {
      identity: identities[from] as Identity,
      passportId: idOf(to),
      index: 0,
      epoch: 0n,
      quota: QUOTA,
      message: 5n,
      ...change,
    });

  it("error: refused before anything is proven", async () => {
    await expect(signal(0, 1)).rejects.toMatchObject({ name: "SignalKeyNotPublishedError" });
    await done(own(1), publishSignalKey(own(1), { identity: boris }));
    await expect(signal(0, 1)).rejects.toMatchObject({ name: "IdentityNotInTreeError" });
    await flush([0, 1]);
    await done(own(0), publishSignalKey(own(0), { identity: anne }));
    await expect(signal(0, 0)).rejects.toMatchObject({ name: "SelfSignalError" });
    await expect(signal(2, 0)).rejects.toMatchObject({ name: "IdentityNotInTreeError" });
    await expect(signal(0, 3)).rejects.toMatchObject({ name: "InvalidSignalKeyError" });
    await expect(signal(0, 1, { message: FIELD_ORDER })).rejects.toMatchObject({
      name: "ValueOutOfRangeError",
    });

    const asked = subgraph.requests.length;
    const exhausted = { name: "SignalQuotaError", index: QUOTA, quota: QUOTA };
    await expect(signal(0, 1, { index: QUOTA })).rejects.toMatchObject(exhausted);
    expect(subgraph.requests).toHaveLength(asked);
  });

  it("error: an indexer's tree that the contract does not know", async () => {
    const members = indexed;
    indexed = members.map((member) => ({ ...member, commitment: "7" }));
    await expect(signal(0, 1)).rejects.toMatchObject({ name: "MembershipRootError" });
    indexed = members;
  });

  it("behavior: two holders signal one another, and a matcher who knows neither finds the match", async () => {
    const artifacts = await loadArtifacts({ read: readKey, manifest: signalCircuit.manifest });
    const { verificationKey } = artifacts;
    const client = own(4);
    const scope = signalScope({ chainId: CHAIN_ID, passport: deployment.contracts.Passport.address });
    const epoch = signalEpoch(await now(client), DAY);
    const isKnownRoot = (group: { root: bigint; depth: number }) =>
      checkMembershipRoot(client, group).then(() => true);
    const kept: Signal[] = [];
    const send = async (from: number, to: number, index: number): Promise<Signal> => {
      const message = BigInt(kept.length + 1);
      const { input, signal: announced } = await signal(from, to, { index, epoch, message });
      const proven = await proveSignal({ input, artifacts });
      const expected = { isKnownRoot, epoch, quota: QUOTA, scope, message };
      const verified = await verifySignalProof({ ...proven, verificationKey, expected });
      expect(verified).toEqual(announced);
      kept.push(verified);
      return verified;
    };

    const one = await send(0, 1, 0);
    expect(matchSignals(kept)).toEqual([]);
    // Repeated, it unlocks nothing.
    const repeated = await send(0, 1, 1);
    expect(repeated).toEqual({ ...one, nullifier: expect.any(BigInt) as bigint });
    expect(repeated.nullifier).not.toBe(one.nullifier);
    expect(matchSignals(kept)).toEqual([]);
    await expect(send(0, 1, 2)).rejects.toMatchObject({ name: "SignalQuotaError" });

    // Somebody else signals too, from a tree that has grown meanwhile.
    await flush([2]);
    const stranger = await send(2, 0, 0);
    expect(matchSignals(kept)).toEqual([]);
    const two = await send(1, 0, 0);
    expect(two.tag).toBe(one.tag);
    expect(two.side).not.toBe(one.side);
    expect(stranger.tag).not.toBe(one.tag);
    expect(matchSignals(kept)).toEqual([one.tag]);

    // A signal proven for a root that the contract never had.
    const { input } = await signal(1, 0, { epoch, index: 1 });
    const { leaf, index } = input.path;
    const path = {
      leaf,
      index: index % 2,
      siblings: [9n],
      root: poseidon(index % 2 === 1 ? [9n, leaf] : [leaf, 9n]),
    };
    const alone = await proveSignal({ input: { ...input, path }, artifacts });
    const expected = { isKnownRoot, epoch, quota: QUOTA, scope, message: input.message };
    await expect(verifySignalProof({ ...alone, verificationKey, expected })).rejects.toMatchObject({
      name: "MembershipRootError",
    });
  });

  it("behavior: who gives the passport up accepts no signals any more", async () => {
    const { wallet, chain, public: reading } = own(1);
    const hash = await wallet?.writeContract({
      account: accountOf(FIRST + 1),
      chain,
      address: deployment.contracts.Passport.address,
      abi: passportAbi,
      functionName: "giveUp",
    });
    await reading.waitForTransactionReceipt({ hash: hash as Hex });
    expect(await getSignalKey(own(0), { passportId: idOf(1) })).toBeNull();
    await expect(signal(0, 1)).rejects.toMatchObject({ name: "SignalKeyNotPublishedError" });
  });
});
