import { readFile } from "node:fs/promises";

import type { Hex, WalletClient } from "viem";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { buildEpoch } from "../../src/actions/buildEpoch.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { getEpochState } from "../../src/actions/getEpochState.ts";
import { getLatestEpoch } from "../../src/actions/getLatestEpoch.ts";
import { getReputation } from "../../src/actions/getReputation.ts";
import { getTierRecord } from "../../src/actions/getTierRecord.ts";
import { getUsableEpoch } from "../../src/actions/getUsableEpoch.ts";
import { meetsTier } from "../../src/actions/meetsTier.ts";
import { mintBadge } from "../../src/actions/mintBadge.ts";
import { postEpoch } from "../../src/actions/postEpoch.ts";
import { prepareProof } from "../../src/actions/prepareProof.ts";
import { registerFormula } from "../../src/actions/registerFormula.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { setAccreditation } from "../../src/actions/setAccreditation.ts";
import { setAttester } from "../../src/actions/setAttester.ts";
import { setQuorum } from "../../src/actions/setQuorum.ts";
import { signEpoch } from "../../src/actions/signEpoch.ts";
import { verifyReputation } from "../../src/actions/verifyReputation.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { identityFromPrivateKey } from "../../src/identity/identityFromPrivateKey.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { proveReputation } from "../../src/proofs/proveReputation.ts";
import { proveTierMutationOptions, type ProveTierStage } from "../../src/query/proveTier.ts";
import { assessLoan } from "../../src/reputation/assessLoan.ts";
import { formulaV1 } from "../../src/reputation/formula.v1.ts";
import { formulaById, publishedFormulas } from "../../src/reputation/formulaById.ts";
import { formulaId } from "../../src/reputation/formulaId.ts";
import { parseFormula } from "../../src/reputation/parseFormula.ts";
import { featureColumns, scoreBatch } from "../../src/reputation/scoreBatch.ts";
import type { EpochParams } from "../../src/types/EpochParams.ts";
import type { Formula } from "../../src/types/Formula.ts";
import type { Groth16Proof } from "../../src/types/Proof.ts";
import type { TierClaim } from "../../src/types/TierClaim.ts";
import { startFakeSubgraph, type FakeSubgraph } from "../support/fakeSubgraph.ts";
import { readJson } from "../support/readJson.ts";
import { accountOf, clientOf, done } from "./chain.ts";
import { mirror } from "./mirror.ts";

// Accounts 0 to 3 and 57 to 60 are this file's: 57 is verified, 58 is new, 59 issues, 60 pays for others.
const [gold, fresh] = [accountOf(57).address, accountOf(58).address];
const identity = identityFromPrivateKey(new Uint8Array(32).fill(57));
const stranger = identityFromPrivateKey(new Uint8Array(32).fill(58));
const badges = [
  { category: "Humanity", provider: "world-id", value: 100n },
  { category: "Social", provider: "github", value: 100n },
  { category: "Social", provider: "twitter", value: 100n },
  { category: "OnChain", provider: "evm-tx-count", value: 5_000n },
  { category: "OnChain", provider: "evm-balance", value: 10_000n },
] as const;
const otherFormula: Formula = { ...formulaV1, version: 1_000 };

/** A wallet whose person says no to every transaction. */
function decliningWallet(): WalletClient {
  const wallet = clientOf(60).wallet as WalletClient;
  const decline = (): Promise<never> => Promise.reject(Object.assign(new Error("No."), { code: 4001 }));
  return { ...wallet, writeContract: decline };
}

describe("from public data to a proven tier", () => {
  let subgraph: FakeSubgraph;
  let client: AuraClient;
  let owner: AuraClient;
  let badgeTypes: bigint[];
  let params: EpochParams;
  let claim: TierClaim;
  let proof: Groth16Proof;

  const attest = (epoch: EpochParams, ...attesters: number[]): Promise<Hex[]> =>
    Promise.all(attesters.map((index) => signEpoch(clientOf(index), { params: epoch })));

  beforeAll(async () => {
    subgraph = await startFakeSubgraph();
    client = clientOf(60, subgraph.url);
    owner = clientOf(0);
    for (const [index, { commitment }] of [[57, identity] as const, [58, stranger] as const]) {
      await done(clientOf(index), registerPassport(clientOf(index), { commitment }));
    }
    const issuer = clientOf(59);
    await done(issuer, registerIssuer(issuer, { name: "Checks", uri: "" }));
    await done(owner, setAccreditation(owner, { issuer: accountOf(59).address, accredited: true }));
    badgeTypes = [];
    for (const { category, provider, value } of badges) {
      const type = { category, provider, validity: 0, inMask: true, name: provider, uri: "" };
      const { events } = await done(issuer, defineBadgeType(issuer, type));
      const defined = events.find((event) => event.eventName === "BadgeTypeDefined");
      const badgeType = defined?.args.badgeType as bigint;
      badgeTypes.push(badgeType);
      await done(issuer, mintBadge(issuer, { badgeType, account: gold, value }));
    }
    await mirror(client, subgraph.world);
  }, 60_000);
  afterAll(() => subgraph.close());

  it("registerFormula, setAttester, setQuorum: the owner's alone, and within the rules", async () => {
    const formula = { formula: formulaV1, uri: "" };
    await expect(registerFormula(client, formula)).rejects.toMatchObject({ name: "NotOwnerError" });
    await done(owner, registerFormula(owner, formula));
    await expect(registerFormula(owner, formula)).rejects.toMatchObject({ name: "FormulaExistsError" });
    const heavy: Formula = { ...formulaV1, weights: { ...formulaV1.weights, humanity: 2501 } };
    await expect(registerFormula(owner, { formula: heavy, uri: "" })).rejects.toMatchObject({
      name: "InvalidFormulaWeightsError",
      args: { sum: 10_001n },
    });
    for (const index of [1, 2, 3]) {
      await done(owner, setAttester(owner, { attester: accountOf(index).address, active: true }));
    }
    await expect(setAttester(owner, { attester: accountOf(1).address, active: true })).rejects.toMatchObject({
      name: "AttesterUnchangedError",
    });
    for (const quorum of [0, 4]) {
      await expect(setQuorum(owner, { quorum })).rejects.toMatchObject({ name: "InvalidQuorumError" });
    }
    await done(owner, setQuorum(owner, { quorum: 2 }));
  });

  it("registerFormula: an application's own, read from its JSON, is taken wherever a formula is", async () => {
    const formula = parseFormula(readJson("sdk/core/test/support/guildFormula.json"));
    const id = formulaId(formula);
    const { events } = await done(owner, registerFormula(owner, { formula, uri: "ipfs://guild" }));
    expect(events).toContainEqual(
      expect.objectContaining({
        eventName: "FormulaRegistered",
        args: expect.objectContaining({ formulaId: id, uri: "ipfs://guild" }) as unknown,
      }),
    );
    expect(formulaById(id, [...publishedFormulas, formula])).toBe(formula);

    const reputation = await getReputation(client, { account: gold, formula });
    // 200 for humanity, 150 for five badges, 50 for transactions; one active period of six gives 166 of temporal's 1000.
    expect(reputation).toMatchObject({ formulaId: id, score: 449, tierName: "Gold" });
    const epoch = await buildEpoch(client, { formula });
    expect(epoch.params.formulaId).toBe(id);
    expect(epoch.params.root).not.toBe((await buildEpoch(client)).params.root);
    const place = epoch.profiles.findIndex(({ account }) => account === gold);
    const columns = featureColumns(epoch.profiles.map(({ features }) => features));
    expect(scoreBatch(columns, formula).scores[place]).toBe(reputation.score);
    const loan = { reputation, amount: 1n, asset: { decimals: 0 }, formula };
    // Trust: 500 for humanity, 100 for badges, 33 for activity.
    expect(assessLoan(loan)).toMatchObject({ decision: "approve", trust: 633, limit: 633n, rate: 1000 });
    await expect(getReputation(client, { account: gold, formula: otherFormula })).resolves.toMatchObject({
      formulaId: formulaId(otherFormula),
    });
  });

  it("prepareProof: no epoch yet", async () => {
    expect(await getLatestEpoch(client)).toBeNull();
    expect(await getUsableEpoch(client)).toBeNull();
    await expect(getEpochState(client, { epochId: 0n })).rejects.toMatchObject({
      name: "EpochNotFoundError",
    });
    await expect(prepareProof(client, { account: gold, identity, tier: 2 })).rejects.toMatchObject({
      name: "NoUsableEpochError",
    });
  });

  it("buildEpoch: everybody's leaf at the indexer's block", async () => {
    const epoch = await buildEpoch(client);
    const { number, hash } = subgraph.world.head;
    expect(epoch.params).toMatchObject({ epochId: 0n, blockNumber: BigInt(number), blockHash: hash });
    expect(epoch.params.leafCount).toBe(subgraph.world.collections["passports"]?.length);
    expect(epoch.params.root).toBe(epoch.tree.root);
    const reputation = await getReputation(client, { account: gold });
    expect(epoch.profiles.find(({ account }) => account === gold)?.score).toBe(reputation.score);
    expect(reputation.tierName).toBe("Gold");
    params = epoch.params;
  });

  it("buildEpoch: nobody, a gap in the indexer's list, and a failed indexer", async () => {
    const { passports = [] } = subgraph.world.collections;
    subgraph.world.collections["passports"] = [];
    await expect(buildEpoch(client)).rejects.toMatchObject({ name: "EmptyEpochError" });
    subgraph.world.collections["passports"] = passports.slice(1);
    await expect(buildEpoch(client)).rejects.toMatchObject({ name: "InvalidProfileTreeError" });
    subgraph.world.collections["passports"] = passports;
    subgraph.world.hasIndexingErrors = true;
    await expect(buildEpoch(client)).rejects.toMatchObject({ name: "IndexerFailedError" });
    subgraph.world.hasIndexingErrors = false;
  });

  it("postEpoch: not without a quorum of attesters for these very figures", async () => {
    const post = (signatures: readonly Hex[], fields: Partial<EpochParams> = {}) =>
      postEpoch(client, { params: { ...params, ...fields }, signatures });
    await expect(post(await attest(params, 1))).rejects.toMatchObject({ name: "QuorumNotMetError" });
    for (const signatures of [
      await attest(params, 1, 1),
      await attest(params, 1, 60),
      ["0x", "0x"],
      await attest({ ...params, root: params.root + 1n }, 1, 2),
    ] as const) {
      await expect(post(signatures)).rejects.toMatchObject({ name: "InvalidAttestationError" });
    }
    const next = { ...params, epochId: 1n };
    await expect(post(await attest(next, 1, 2), next)).rejects.toMatchObject({
      name: "UnexpectedEpochError",
      args: { epochId: 1n, expected: 0n },
    });
    const unknown = { ...params, formulaId: `0x${"ab".repeat(32)}` } as const;
    await expect(post(await attest(unknown, 1, 2), unknown)).rejects.toMatchObject({
      name: "FormulaNotEffectiveError",
    });
    const abandoned = { ...params, blockHash: `0x${"ab".repeat(32)}` } as const;
    await expect(post(await attest(abandoned, 1, 2), abandoned)).rejects.toMatchObject({
      name: "EpochBlockHashError",
    });
    const future = { ...params, blockNumber: 1_000_000n };
    await expect(post(await attest(future, 1, 2), future)).rejects.toMatchObject({
      name: "InvalidEpochBlockError",
    });
  });

  it("postEpoch: signatures in any order", async () => {
    const signatures = await attest(params, 1, 2, 3);
    await done(client, postEpoch(client, { params, signatures: signatures.reverse() }));
    const { epoch, usable } = await getEpochState(client, { epochId: 0n });
    expect(usable).toBe(true);
    expect(epoch).toMatchObject({ epochId: 0n, root: params.root, blockNumber: params.blockNumber });
    expect(await getLatestEpoch(client)).toEqual(epoch);
    expect(await getUsableEpoch(client)).toEqual(epoch);
  });

  it("prepareProof: says what falls short, of score, components and badges", async () => {
    const error = prepareProof(client, {
      account: fresh,
      identity: stranger,
      tier: 2,
      minima: { humanity: 1 },
      badgeMask: 1n << (badgeTypes[0] as bigint),
    });
    await expect(error).rejects.toMatchObject({
      name: "ClaimNotMetError",
      shortfalls: [
        { what: "score", required: 650 },
        { what: "humanity", required: 1, actual: 0 },
        { what: `badge ${badgeTypes[0]}` },
      ],
    });
  });

  it("prepareProof: another identity, a wallet without passport, another formula", async () => {
    await expect(prepareProof(client, { account: gold, identity: stranger, tier: 0 })).rejects.toMatchObject({
      name: "IdentityMismatchError",
    });
    const nobody = accountOf(60).address;
    await expect(prepareProof(client, { account: nobody, identity, tier: 0 })).rejects.toMatchObject({
      name: "UnknownWalletError",
      account: nobody,
      blockNumber: params.blockNumber,
    });
    await expect(
      prepareProof(client, { account: gold, identity, tier: 0, formula: otherFormula }),
    ).rejects.toMatchObject({ name: "FormulaMismatchError" });
  });

  it("prepareProof: an indexer that lies or is behind is found out before proving", async () => {
    const { collections, head } = subgraph.world;
    const { badges: held = [] } = collections;
    subgraph.world.collections = { ...collections, badges: held.map((badge) => ({ ...badge, value: "1" })) };
    await expect(prepareProof(client, { account: gold, identity, tier: 0 })).rejects.toMatchObject({
      name: "RootMismatchError",
      epochId: 0n,
      expected: params.root,
    });
    subgraph.world.collections = { ...collections, passports: [] };
    await expect(prepareProof(client, { account: gold, identity, tier: 0 })).rejects.toMatchObject({
      name: "RootMismatchError",
    });
    subgraph.world.collections = collections;
    const number = head.number - 1;
    subgraph.world.head = { ...head, number };
    await expect(prepareProof(client, { account: gold, identity, tier: 0 })).rejects.toMatchObject({
      name: "IndexerBehindError",
      blockNumber: params.blockNumber,
    });
    subgraph.world.head = head;
  });

  it("verifyReputation: a real proof, for one claim alone", async () => {
    const prepared = await prepareProof(client, {
      account: gold,
      identity,
      tier: 2,
      badgeMask: 1n << (badgeTypes[0] as bigint),
      minima: { humanity: 1000 },
    });
    const keys = new URL("../../../../circuits/keys/", import.meta.url);
    const artifacts = await loadArtifacts({ read: (file) => readFile(new URL(file, keys)) });
    ({ claim } = prepared);
    ({ proof } = await proveReputation({ input: prepared.input, artifacts }));

    await expect(verifyReputation(client, { claim: { ...claim, tier: 3 }, proof })).rejects.toMatchObject({
      name: "InvalidProofError",
    });
    await expect(
      verifyReputation(client, { claim: { ...claim, account: fresh }, proof }),
    ).rejects.toMatchObject({
      name: "InvalidProofError",
    });
    await expect(verifyReputation(client, { claim: { ...claim, epochId: 9n }, proof })).rejects.toMatchObject(
      {
        name: "EpochNotFoundError",
      },
    );
    await expect(verifyReputation(client, { claim, proof: { ...proof, pi_a: ["1"] } })).rejects.toMatchObject(
      { name: "InvalidProofFormatError" },
    );
  }, 60_000);

  it("proveTier: a declined transaction loses nothing; the next attempt needs no new proof", async () => {
    const prove = vi.fn(() => Promise.resolve({ proof, publicSignals: [] }));
    const stages: string[] = [];
    const options = {
      prover: { prove, terminate: () => undefined },
      artifacts: { baseUrl: "/artifacts/" },
      memory: {},
      onStage: ({ stage }: ProveTierStage) => stages.push(stage),
    };
    const parameters = {
      account: gold,
      identity,
      tier: 2,
      badgeMask: 1n << (badgeTypes[0] as bigint),
      minima: { humanity: 1000 },
    } as const;
    const declining = { ...client, wallet: decliningWallet() };
    await expect(proveTierMutationOptions(declining, options).mutationFn(parameters)).rejects.toMatchObject({
      name: "UserRejectedError",
    });
    expect(stages).toEqual(["prepare", "wallet"]);

    const settled = proveTierMutationOptions(client, options).mutationFn(parameters);
    // The indexer sees the block as soon as it is there.
    subgraph.beforeAnswer = () => {
      if (stages.at(-1) === "indexing") subgraph.world.head = { ...subgraph.world.head, number: 1_000_000 };
    };
    expect(await settled).toMatchObject({ claim, indexed: true });
    subgraph.beforeAnswer = undefined;
    await mirror(client, subgraph.world);
    expect(prove).toHaveBeenCalledTimes(1);
    expect(stages).toEqual(["prepare", "wallet", "prepare", "wallet", "confirming", "indexing"]);

    expect(await getTierRecord(client, { account: gold })).toMatchObject({
      tier: 2,
      tierName: "Gold",
      epochId: 0n,
    });
    expect(await meetsTier(client, { account: gold, tier: 2 })).toBe(true);
    expect(await meetsTier(client, { account: gold, tier: 3 })).toBe(false);
  });

  it("verifyReputation: a replayed proof, and a second one of the same identity", async () => {
    await expect(verifyReputation(client, { claim, proof })).rejects.toMatchObject({
      name: "NullifierSpentError",
      args: { nullifier: claim.nullifier },
    });
    await expect(prepareProof(client, { account: gold, identity, tier: 0 })).rejects.toMatchObject({
      name: "NullifierSpentError",
    });
  });
});
