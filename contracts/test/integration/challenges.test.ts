import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { keccak256, stringToHex } from "viem";

import { nextEpoch, openRegistry, postEpoch } from "../support/epoch.ts";
import { proveOpening, treeOf, type Leaf } from "../support/opening.ts";
import { person } from "../support/people.ts";
import { slowConfig } from "../support/periods.ts";
import { deployProtocol } from "../support/protocol.ts";
import { readFirstCase } from "../support/vectors.ts";

/** In the order of the contract's enum. */
const CONTRADICTIONS = { passportUnknown: 0, badgeNotHeld: 1, malformed: 2 } as const;

const CHALLENGER = 30;
const SALT = keccak256(stringToHex("nobody guesses this"));
const bonds = { value: slowConfig.challengeBond };

/** People 10 and 11 have passports, registered before the epoch's block, and no badges. */
const honest: readonly Leaf[] = [10, 11].map((index) => ({
  passportId: BigInt(person(index).address),
  commitment: BigInt(index),
  components: 500n,
  badgeSet: 0n,
}));

/** A chain on which attesters signed an epoch over these leaves. */
async function withEpoch(leaves: readonly Leaf[]) {
  const protocol = await deployProtocol(slowConfig);
  const { registry, passport, from, networkHelpers } = protocol;
  await openRegistry(protocol, await readFirstCase());
  for (const [place, { commitment }] of honest.entries())
    await passport.write.register([commitment], from(10 + place));
  await networkHelpers.time.increase(slowConfig.formulaDelay);
  await networkHelpers.mine();
  const tree = treeOf(leaves);
  await postEpoch(protocol, await nextEpoch(protocol, { root: String(tree.root), leafCount: leaves.length }));

  /** What somebody announces, and then shows. */
  async function challenge(
    { index, contradiction, param = 0n }: { index: number; contradiction: number; param?: bigint },
    { by = CHALLENGER, provenBy, shown = {} }: { by?: number; provenBy?: number; shown?: Partial<Leaf> } = {},
  ) {
    const leaf = leaves[index];
    assert.ok(leaf);
    const opening = { index: BigInt(index), ...leaf };
    const proof = await proveOpening(tree, opening, BigInt(person(provenBy ?? by).address));
    const claimed = { ...opening, ...shown };
    const commitment = await registry.read.challengeCommitment([
      person(by).address,
      0n,
      claimed,
      contradiction,
      param,
      SALT,
    ]);
    await registry.write.announceChallenge([0n, commitment], { ...from(by), ...bonds });
    return registry.write.challenge([0n, claimed, contradiction, param, proof, SALT], from(by));
  }
  return { ...protocol, challenge };
}

describe("a false epoch, opened by proof", () => {
  const [first, second] = honest as [Leaf, Leaf];
  const stranger = { ...second, passportId: BigInt(person(12).address) };
  it("behavior: is void once somebody opens a leaf with a badge that was not held, and the bonds are the challenger's", async () => {
    const { registry, challenge, assertions, publicClient, from } = await withEpoch([
      { ...first, badgeSet: 1n << 247n },
      second,
    ]);
    await assertions.emitWithArgs(
      challenge({ index: 0, contradiction: CONTRADICTIONS.badgeNotHeld, param: 247n }),
      registry,
      "EpochVoided",
      [0n, person(CHALLENGER).address, 0n, CONTRADICTIONS.badgeNotHeld, 247n],
    );
    const owed = slowConfig.epochBond + slowConfig.challengeBond;
    assert.equal(await registry.read.creditOf([person(CHALLENGER).address]), owed);
    await registry.write.withdraw([person(40).address], from(CHALLENGER));
    assert.equal(await publicClient.getBalance({ address: registry.address }), 0n);
  });

  it("behavior: is void for a passport that is not there, and for a component above 1000", async () => {
    for (const [leaf, contradiction] of [
      [stranger, CONTRADICTIONS.passportUnknown],
      [{ ...second, components: 1001n << 50n }, CONTRADICTIONS.malformed],
    ] as const) {
      const { registry, challenge, assertions } = await withEpoch([first, leaf]);
      await assertions.emitWithArgs(challenge({ index: 1, contradiction }), registry, "EpochVoided", [
        0n,
        person(CHALLENGER).address,
        1n,
        contradiction,
        0n,
      ]);
    }
  });

  it("error: leaves that are true", async () => {
    const { registry, challenge, assertions } = await withEpoch(honest);
    for (const contradiction of Object.values(CONTRADICTIONS)) {
      await assertions.revertWithCustomErrorWithArgs(
        challenge({ index: 1, contradiction }),
        registry,
        "Registry_NotContradicted",
        [0n],
      );
    }
  });

  it("error: a proof that somebody else was given, or of another leaf than the one shown", async () => {
    const { judge, challenge, assertions } = await withEpoch([first, stranger]);
    const told = { index: 1, contradiction: CONTRADICTIONS.passportUnknown };
    const refused = (attempt: Promise<unknown>) =>
      assertions.revertWithCustomError(attempt, judge, "Judge_InvalidOpening");
    await refused(challenge(told, { by: 31, provenBy: CHALLENGER }));
    await refused(challenge({ ...told, index: 0 }, { shown: { passportId: stranger.passportId } }));
    await refused(challenge(told, { by: 32, shown: { components: 501n } }));
    await challenge(told, { by: 33 });
  });
});
