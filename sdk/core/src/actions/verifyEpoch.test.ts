import { beforeEach, describe, expect, it } from "vitest";

import {
  addressOf,
  badgeEntity,
  badgeTypeEntity,
  passportEntity,
  vouchEntity,
} from "../../test/support/entities.ts";
import { playRegistry, type FakeEpoch } from "../../test/support/fakeRegistry.ts";
import { useFakes } from "../../test/support/fakes.ts";
import { encodeEpochData } from "../epochs/encodeEpochData.ts";
import { epochDataOf } from "../epochs/epochDataOf.ts";
import { recordLeaf } from "../epochs/recordLeaf.ts";
import { checkOpening } from "../proofs/opening/checkOpening.ts";
import { buildProfileTree } from "../reputation/buildProfileTree.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { profileDataHash } from "../reputation/profileDataHash.ts";
import type { EpochData, EpochRecord } from "../types/EpochData.ts";
import type { EpochDifference } from "../types/EpochDifference.ts";
import type { Formula } from "../types/Formula.ts";
import { buildEpoch, type BuildEpochReturnType } from "./buildEpoch.ts";
import { prepareChallenge } from "./prepareChallenge.ts";
import { verifyEpoch } from "./verifyEpoch.ts";

const accounts = [1_000_000, 999_999, 999_998].map(addressOf);
const [gold, lent] = accounts as [`0x${string}`, `0x${string}`];
const challenger = addressOf(5);
const otherFormula: Formula = { ...formulaV1, version: 1_000 };

describe("verifyEpoch and prepareChallenge", () => {
  const fakes = useFakes();
  let built: BuildEpochReturnType;
  let honest: EpochData;

  beforeEach(async () => {
    const { chain, subgraph, client } = fakes;
    chain.head = 12;
    subgraph.world.collections = {
      passports: [0, 1, 2].map((index) => passportEntity(index)),
      badges: [
        badgeEntity(gold, badgeTypeEntity(0, { category: "Humanity", provider: "world-id" }), {
          value: "100",
        }),
      ],
      vouches: [vouchEntity(gold, lent, 10_000)],
    };
    playRegistry(chain, []);
    built = await buildEpoch(client, { blockNumber: 10n });
    honest = epochDataOf(built.data);
  });

  /** Publishes what attesters made of the records, and gives the data file with it. */
  const publish = (records: readonly EpochRecord[], change: Partial<FakeEpoch> = {}): Uint8Array => {
    const leaves = records.map((record) => recordLeaf(record));
    const { root } = buildProfileTree(leaves);
    const dataHash = profileDataHash(leaves);
    const leafCount = leaves.length;
    playRegistry(fakes.chain, [{ ...built.params, root, dataHash, leafCount, ...change }]);
    return encodeEpochData({ ...honest, root, dataHash, records });
  };
  const withRecord = (index: number, change: Partial<EpochRecord>): EpochRecord[] =>
    honest.records.map((record) => (record.index === index ? { ...record, ...change } : record));
  const recordOf = (index: number) => honest.records[index] as EpochRecord;
  const verify = (dataFile?: Uint8Array, formula?: Formula) =>
    verifyEpoch(fakes.client, { epochId: 0n, dataFile, formula });

  it("behavior: an honest epoch is valid, with its data file and without", async () => {
    const file = publish(honest.records);
    for (const dataFile of [undefined, file]) {
      expect(await verify(dataFile)).toMatchObject({ valid: true, leafCount: 3, epoch: { epochId: 0n } });
    }
  });

  it("behavior: a later block changes nothing", async () => {
    publish(honest.records);
    fakes.subgraph.world.head = { number: 12, hash: `0x${"c".padStart(64, "b")}`, timestamp: 1 };
    expect(await verify()).toMatchObject({ valid: true });
  });

  it("behavior: names wallet, component and input of the first leaf that differs", async () => {
    const { components, features } = recordOf(1);
    const file = publish(
      withRecord(1, {
        components: { ...components, network: 999 },
        features: { ...features, reputation_score: 999 },
      }),
    );
    const result = await verify(file);
    expect(result).toMatchObject({
      valid: false,
      figure: "root",
      difference: {
        index: 1,
        account: recordOf(1).account,
        part: "network",
        published: 999,
        recomputed: components.network,
        inputs: [{ feature: "reputation_score", published: 999, recomputed: features.reputation_score }],
      },
      judgeable: undefined,
      advice: expect.stringContaining("guardian") as string,
    });
    const { difference } = result as { difference: EpochDifference };
    await expect(
      prepareChallenge(fakes.client, { epochId: 0n, difference, dataFile: file, challenger }),
    ).rejects.toMatchObject({ name: "NotJudgeableError", index: 1 });
  });

  it("behavior: without the data file says what to ask for", async () => {
    publish(withRecord(1, { badgeSet: 1n }));
    expect(await verify()).toMatchObject({
      valid: false,
      figure: "root",
      published: expect.any(String) as string,
      recomputed: String(honest.root),
      difference: undefined,
      advice: expect.stringContaining("data file") as string,
    });
  });

  it.each([
    ["BadgeNotHeld", { badgeSet: 0b1001n }, { badgeType: 0n }],
    ["PassportUnknown", { commitment: 77n }, {}],
    ["PassportUnknown", { passportId: 77n }, {}],
  ] as const)("behavior: prepares a challenge of %s (%#)", async (contradiction, change, more) => {
    const file = publish(withRecord(1, change));
    const result = await verify(file);
    if (result.valid || result.judgeable === undefined) throw new Error("The lie was not found.");
    const { challenge, input } = await prepareChallenge(fakes.client, {
      epochId: 0n,
      difference: result.judgeable,
      dataFile: file,
      challenger,
    });
    expect(challenge).toMatchObject({
      epochId: 0n,
      contradiction,
      opening: { index: 1, ...change },
      ...more,
    });
    expect(challenge.salt).toMatch(/^0x[0-9a-f]{64}$/);
    expect(BigInt(input.challenger)).toBe(5n);
    expect(() => checkOpening(input)).not.toThrow();
  });

  it("behavior: a malformed leaf, whose tree nobody honest could build", async () => {
    const file = publish(withRecord(1, { components: { ...recordOf(1).components, social: 1023 } }));
    const result = await verify(file);
    expect(result).toMatchObject({ judgeable: { judgeable: { contradiction: "LeafMalformed" } } });
    const { judgeable } = result as { judgeable: EpochDifference };
    const { input } = await prepareChallenge(fakes.client, {
      epochId: 0n,
      difference: judgeable,
      dataFile: file,
      challenger,
    });
    expect(() => checkOpening(input)).not.toThrow();
  });

  it("behavior: looks past a difference that the contract cannot judge", async () => {
    const records = withRecord(2, { badgeSet: 2n }).map((record) =>
      record.index === 1 ? { ...record, left: true } : record,
    );
    const result = await verify(publish(records));
    expect(result).toMatchObject({ difference: { index: 1, part: "left" }, judgeable: { index: 2 } });
  });

  it.each([
    ["blockHash", { blockHash: `0x${"ab".repeat(32)}` }],
    ["blockTimestamp", { blockTimestamp: 999 }],
    ["leafCount", { leafCount: 4 }],
    ["dataHash", { dataHash: `0x${"ab".repeat(32)}` }],
  ] as const)("behavior: another %s", async (figure, change) => {
    publish(honest.records, change);
    expect(await verify()).toMatchObject({ valid: false, figure });
  });

  it("behavior: an epoch of a block at which nobody had a passport", async () => {
    publish(honest.records);
    fakes.subgraph.world.collections = {};
    expect(await verify()).toMatchObject({ valid: false, figure: "leafCount", recomputed: "0" });
  });

  it("args: the formula is found by its id, or must be passed", async () => {
    const { params } = await buildEpoch(fakes.client, { blockNumber: 10n, formula: otherFormula });
    playRegistry(fakes.chain, [params]);
    await expect(verify()).rejects.toMatchObject({
      name: "UnknownFormulaError",
      formulaId: params.formulaId,
    });
    expect(await verify(undefined, otherFormula)).toMatchObject({ valid: true });
  });

  it("args: finds the event far from the epoch's block", async () => {
    fakes.chain.head = 45_000;
    publish(honest.records, { postedAt: 44_999 });
    expect(await verify()).toMatchObject({ valid: true });
  });

  it("error: a data file of another epoch, and a damaged one", async () => {
    const honestFile = publish(honest.records);
    const lie = publish(withRecord(1, { badgeSet: 1n }));
    await expect(verify(honestFile)).rejects.toMatchObject({
      name: "EpochDataMismatchError",
      field: "dataHash",
    });
    await expect(verify(lie.subarray(1))).rejects.toMatchObject({ name: "EpochFileError" });
    const elsewhere = encodeEpochData({ ...honest, chainId: 1 });
    await expect(verify(elsewhere)).rejects.toMatchObject({
      name: "EpochDataMismatchError",
      field: "chainId",
    });
    const difference = { index: 1, part: "badgeSet", judgeable: { contradiction: "BadgeNotHeld" } } as never;
    await expect(
      prepareChallenge(fakes.client, { epochId: 0n, difference, dataFile: honestFile, challenger }),
    ).rejects.toMatchObject({ name: "EpochDataMismatchError", field: "root" });
    await expect(
      prepareChallenge(fakes.client, { epochId: 0n, difference, dataFile: lie }),
    ).rejects.toMatchObject({ name: "WalletRequiredError" });
  });

  it("error: another chain, an indexer that is behind, a node that has forgotten the event", async () => {
    publish(honest.records);
    fakes.chain.chainId = 1;
    await expect(verify()).rejects.toMatchObject({ name: "WrongNodeError" });
    fakes.chain.chainId = 31337;
    const { head } = fakes.subgraph.world;
    fakes.subgraph.world.head = { ...head, number: 9, hash: `0x${"9".padStart(64, "b")}` };
    await expect(verify()).rejects.toMatchObject({ name: "IndexerBehindError" });
    fakes.subgraph.world.head = head;
    publish(honest.records, { postedAt: 1 });
    await expect(verify()).rejects.toMatchObject({ name: "RpcUnavailableError" });
  });
});
