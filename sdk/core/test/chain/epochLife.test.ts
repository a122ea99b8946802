import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { announceChallenge } from "../../src/actions/announceChallenge.ts";
import { attestEpoch } from "../../src/actions/attestEpoch.ts";
import { buildEpoch } from "../../src/actions/buildEpoch.ts";
import { challengeEpoch } from "../../src/actions/challengeEpoch.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { getEpochState } from "../../src/actions/getEpochState.ts";
import { getUsableEpoch } from "../../src/actions/getUsableEpoch.ts";
import { mintBadge } from "../../src/actions/mintBadge.ts";
import { postEpoch } from "../../src/actions/postEpoch.ts";
import { prepareChallenge } from "../../src/actions/prepareChallenge.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { setAccreditation } from "../../src/actions/setAccreditation.ts";
import { signEpoch } from "../../src/actions/signEpoch.ts";
import { verifyEpoch } from "../../src/actions/verifyEpoch.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { encodeEpochData } from "../../src/epochs/encodeEpochData.ts";
import { checkEpochManifest, epochManifest } from "../../src/epochs/epochManifest.ts";
import { recordLeaf } from "../../src/epochs/recordLeaf.ts";
import { openingCircuit } from "../../src/proofs/circuits/openingCircuit.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { proveOpening } from "../../src/proofs/opening/proveOpening.ts";
import { buildProfileTree } from "../../src/reputation/buildProfileTree.ts";
import { profileDataHash } from "../../src/reputation/profileDataHash.ts";
import { startFakeSubgraph, type FakeSubgraph } from "../support/fakeSubgraph.ts";
import { readKey } from "../support/reputationCases.ts";
import { accountOf, clientOf, done, testClient } from "./chain.ts";
import { mirror } from "./mirror.ts";
import { ownRegistry } from "./ownRegistry.ts";

// Accounts 72 to 78 are this file's: 72 owns, 73 and 74 attest, 75 posts, 76 challenges, 77 issues, 78 holds.
const ATTESTERS = [73, 74] as const;
const holder = accountOf(78).address;

describe("the life of an epoch", { timeout: 120_000 }, () => {
  let subgraph: FakeSubgraph;
  let held: bigint;
  let notHeld: bigint;

  beforeAll(async () => {
    subgraph = await startFakeSubgraph();
    const [person, issuer] = [clientOf(78), clientOf(77)];
    await done(person, registerPassport(person, { commitment: 16n }));
    await done(issuer, registerIssuer(issuer, { name: "Life", uri: "" }));
    const owner = clientOf(0);
    await done(owner, setAccreditation(owner, { issuer: accountOf(77).address, accredited: true }));
    const types: bigint[] = [];
    for (const name of ["held", "not held"]) {
      const type = { category: "Custom", provider: "", validity: 0, inMask: true, name, uri: "" } as const;
      const { events } = await done(issuer, defineBadgeType(issuer, type));
      const defined = events.find((event) => event.eventName === "BadgeTypeDefined");
      types.push(defined?.args.badgeType as bigint);
    }
    [held, notHeld] = types as [bigint, bigint];
    await done(issuer, mintBadge(issuer, { badgeType: held, account: holder, value: 1n }));
    await mirror(person, subgraph.world);
    // The contract takes blocks of the past only.
    await testClient().mine({ blocks: 1 });
  }, 60_000);
  afterAll(() => subgraph.close());

  const actors = async (challengeWindow: number): Promise<(index: number) => AuraClient> => {
    const ofRegistry = await ownRegistry(clientOf(72), { attesters: ATTESTERS, challengeWindow });
    return (index) => ofRegistry(clientOf(index, subgraph.url));
  };

  it("build, data file, attest, publish, verify, final", async () => {
    const actor = await actors(5);
    const poster = actor(75);
    const { params, data } = await buildEpoch(poster);
    const file = encodeEpochData(data);
    const manifest = epochManifest(file);
    expect(manifest).toMatchObject({
      chainId: 31337,
      dataHash: params.dataHash,
      leafCount: params.leafCount,
    });
    expect(data.records.find(({ account }) => account === holder)?.badgeSet).toBe(1n << held);

    const signatures = await Promise.all(ATTESTERS.map((index) => attestEpoch(actor(index), { params })));
    for (const [field, value] of [
      ["root", params.root + 1n],
      ["leafCount", params.leafCount + 1],
      ["epochId", 7n],
    ] as const) {
      await expect(attestEpoch(actor(73), { params: { ...params, [field]: value } })).rejects.toMatchObject({
        name: "EpochDisagreementError",
        field,
      });
    }
    await done(poster, postEpoch(poster, { params, signatures }));

    // Anybody, with what was published.
    const anybody = actor(76);
    checkEpochManifest(manifest, file);
    expect(await verifyEpoch(anybody, { epochId: 0n, dataFile: file })).toMatchObject({ valid: true });
    expect(await verifyEpoch(anybody, { epochId: 0n })).toMatchObject({ valid: true });

    await sleep(5_000);
    await testClient().mine({ blocks: 1 });
    expect((await getEpochState(anybody, { epochId: 0n })).epoch.state).toBe("final");
    expect(await getUsableEpoch(anybody)).toMatchObject({ epochId: 0n, root: params.root });
  });

  it("two attesters lie about a badge: found, shown to the contract, void; the next epoch is honest", async () => {
    // Longer than any other file moves the clock of the chain that all share.
    const actor = await actors(10 * 365 * 86_400);
    const poster = actor(75);
    const built = await buildEpoch(poster);
    const records = built.data.records.map((record) =>
      record.account === holder ? { ...record, badgeSet: record.badgeSet | (1n << notHeld) } : record,
    );
    const leaves = records.map((record) => recordLeaf(record));
    const lie = { root: buildProfileTree(leaves).root, dataHash: profileDataHash(leaves) };
    const params = { ...built.params, ...lie };
    const dataFile = encodeEpochData({ ...built.data, ...lie, records });
    await expect(attestEpoch(actor(73), { params })).rejects.toMatchObject({
      name: "EpochDisagreementError",
      field: "root",
    });
    const signatures = await Promise.all(ATTESTERS.map((index) => signEpoch(actor(index), { params })));
    await done(poster, postEpoch(poster, { params, signatures }));

    const challenger = actor(76);
    expect((await getEpochState(challenger, { epochId: 0n })).epoch.state).toBe("pending");
    expect(await verifyEpoch(challenger, { epochId: 0n })).toMatchObject({ valid: false, figure: "root" });
    const result = await verifyEpoch(challenger, { epochId: 0n, dataFile });
    expect(result).toMatchObject({
      valid: false,
      difference: {
        account: holder,
        part: "badgeSet",
        published: (1n << held) | (1n << notHeld),
        recomputed: 1n << held,
        inputs: [],
        judgeable: { contradiction: "BadgeNotHeld", badgeType: notHeld },
      },
    });
    if (result.valid || result.judgeable === undefined) throw new Error("The lie was not found.");
    const { challenge, input } = await prepareChallenge(challenger, {
      epochId: 0n,
      difference: result.judgeable,
      dataFile,
    });
    const artifacts = await loadArtifacts({ manifest: openingCircuit.manifest, read: readKey });
    const { proof } = await proveOpening({ input, artifacts });
    await done(challenger, announceChallenge(challenger, { challenge }));
    // The challenge must come in a later block, and the node tries it at the latest.
    await testClient().mine({ blocks: 1 });
    await done(challenger, challengeEpoch(challenger, { challenge, proof }));
    expect((await getEpochState(challenger, { epochId: 0n })).epoch.state).toBe("void");
    expect(await getUsableEpoch(challenger)).toBeNull();

    const next = await buildEpoch(poster);
    expect(next.params).toMatchObject({ epochId: 1n, root: built.params.root });
    const honest = await Promise.all(
      ATTESTERS.map((index) => attestEpoch(actor(index), { params: next.params })),
    );
    await done(poster, postEpoch(poster, { params: next.params, signatures: honest }));
    expect(await verifyEpoch(challenger, { epochId: 1n })).toMatchObject({ valid: true });
  });

  it("the contract sees through a challenge of an honest leaf", async () => {
    const actor = await actors(10 * 365 * 86_400);
    const poster = actor(75);
    const { params, data } = await buildEpoch(poster);
    const dataFile = encodeEpochData(data);
    const signatures = await Promise.all(ATTESTERS.map((index) => attestEpoch(actor(index), { params })));
    await done(poster, postEpoch(poster, { params, signatures }));
    const record = data.records.find(({ account }) => account === holder);
    const difference = {
      index: record?.index as number,
      account: holder,
      part: "badgeSet",
      published: 1n,
      recomputed: 0n,
      inputs: [],
      judgeable: { contradiction: "BadgeNotHeld", badgeType: held },
    } as const;
    const challenger = actor(76);
    const { challenge, input } = await prepareChallenge(challenger, { epochId: 0n, difference, dataFile });
    const artifacts = await loadArtifacts({ manifest: openingCircuit.manifest, read: readKey });
    const { proof } = await proveOpening({ input, artifacts });
    await done(challenger, announceChallenge(challenger, { challenge }));
    // The challenge must come in a later block, and the node tries it at the latest.
    await testClient().mine({ blocks: 1 });
    await expect(challengeEpoch(challenger, { challenge, proof })).rejects.toMatchObject({
      name: "NotContradictedError",
    });
  });
});
