import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { concat, hashTypedData, keccak256, numberToHex, stringToHex, zeroHash, type Hex } from "viem";

import {
  epochTypes,
  nextEpoch,
  openRegistry,
  postEpoch,
  registryDomain,
  signEpoch,
  type EpochParams,
} from "../support/epoch.ts";
import { fixture } from "../support/fixture.ts";
import { person } from "../support/people.ts";
import { slowConfig } from "../support/periods.ts";
import type { Protocol } from "../support/protocol.ts";
import { readFirstCase } from "../support/vectors.ts";

/** Place of `Vetoed` among the states of an epoch. */
const VETOED = 5;

const profile = await readFirstCase();

/** Option of a write that posts an epoch. */
const bond = { value: slowConfig.epochBond };

/** People 1, 2 and 3 attest, two of whom must sign; the formula's delay has not passed. */
const opened = fixture((protocol) => openRegistry(protocol, profile), slowConfig);

/** Signatures of the people with these indices, in rising order of address. */
function attest({ registry }: Protocol, params: EpochParams, ...people: number[]): Promise<readonly Hex[]> {
  return signEpoch(people.map(person), registryDomain(registry.address), params);
}

describe("epochs signed by wallets", () => {
  it("behavior: the contract signs over what a wallet would", async () => {
    const protocol = await opened();
    const params = await nextEpoch(protocol, profile);
    const domain = registryDomain(protocol.registry.address);
    assert.equal(
      await protocol.registry.read.epochDigest([params]),
      hashTypedData({ domain, types: epochTypes, primaryType: "Epoch", message: params }),
    );
  });

  it("behavior: anybody may post what a quorum signed, and is told who signed", async () => {
    const protocol = await effective();
    const { registry, assertions, from } = protocol;
    const params = await nextEpoch(protocol, profile);
    const signatures = await attest(protocol, params, 1, 3);
    const attesters = [person(1).address, person(3).address].toSorted((left, right) =>
      BigInt(left) < BigInt(right) ? -1 : 1,
    );
    const now = BigInt(await protocol.networkHelpers.time.latest());
    await protocol.networkHelpers.time.setNextBlockTimestamp(now + 5n);
    await assertions.emitWithArgs(
      registry.write.postEpoch([params, signatures], { ...from(9), ...bond }),
      registry,
      "EpochPosted",
      [
        0n,
        params.formulaId,
        params.blockNumber,
        params.blockHash,
        params.root,
        params.leafCount,
        params.dataHash,
        Number(now) + 5 + slowConfig.challengeWindow,
        attesters,
      ],
    );
  });

  it("behavior: a formula is refused one second before its delay has passed", async () => {
    const protocol = await opened();
    const { registry, networkHelpers, assertions } = protocol;
    const params = await nextEpoch(protocol, profile);
    const { effectiveAt } = await registry.read.formulaOf([params.formulaId]);
    await networkHelpers.time.setNextBlockTimestamp(effectiveAt - 1);
    await assertions.revertWithCustomErrorWithArgs(
      postEpoch(protocol, params),
      registry,
      "Registry_FormulaNotEffective",
      [params.formulaId],
    );
    await networkHelpers.time.setNextBlockTimestamp(effectiveAt);
    await postEpoch(protocol, params);
  });

  it("error: signatures for another chain or another registry", async () => {
    const protocol = await effective();
    const { registry, badges, assertions } = protocol;
    const params = await nextEpoch(protocol, profile);
    for (const domain of [registryDomain(registry.address, 1), registryDomain(badges.address)]) {
      const signatures = await signEpoch([person(1), person(2)], domain, params);
      await assertions.revertWithCustomError(
        registry.write.postEpoch([params, signatures], bond),
        registry,
        "Registry_InvalidAttestation",
      );
    }
  });

  it("error: one attester twice, a stranger among them, or one too few", async () => {
    const protocol = await effective();
    const { registry, assertions } = protocol;
    const params = await nextEpoch(protocol, profile);
    for (const people of [
      [1, 1],
      [1, 9],
    ]) {
      await assertions.revertWithCustomError(
        registry.write.postEpoch([params, await attest(protocol, params, ...people)], bond),
        registry,
        "Registry_InvalidAttestation",
      );
    }
    await assertions.revertWithCustomErrorWithArgs(
      registry.write.postEpoch([params, await attest(protocol, params, 1)], bond),
      registry,
      "Registry_QuorumNotMet",
      [1n, 2],
    );
  });

  it("error: an epoch posted a second time", async () => {
    const protocol = await effective();
    const { registry, assertions } = protocol;
    const params = await nextEpoch(protocol, profile);
    await postEpoch(protocol, params);
    await assertions.revertWithCustomErrorWithArgs(
      postEpoch(protocol, params),
      registry,
      "Registry_UnexpectedEpoch",
      [0n, 1n],
    );
  });
});

describe("the block of an epoch", () => {
  it("error: on an abandoned fork, while the chain knows the block", async () => {
    const protocol = await effective();
    const { registry, networkHelpers, assertions } = protocol;
    const params = { ...(await nextEpoch(protocol, profile)), blockHash: zeroHash };
    await assertions.revertWithCustomErrorWithArgs(
      postEpoch(protocol, params),
      registry,
      "Registry_BlockHashMismatch",
      [params.blockNumber, zeroHash],
    );
    // The epoch's block is the 256th before the next one, the oldest whose hash the chain knows.
    await networkHelpers.mine(255);
    await assertions.revertWithCustomError(
      postEpoch(protocol, params),
      registry,
      "Registry_BlockHashMismatch",
    );
    await networkHelpers.mine(1);
    await postEpoch(protocol, params);
  });

  it("error: the block of the transaction itself", async () => {
    const protocol = await effective();
    const { registry, assertions, publicClient } = protocol;
    const params = await nextEpoch(protocol, profile);
    const blockNumber = (await publicClient.getBlockNumber()) + 1n;
    await assertions.revertWithCustomErrorWithArgs(
      postEpoch(protocol, { ...params, blockNumber }),
      registry,
      "Registry_InvalidBlock",
      [blockNumber],
    );
  });
});

describe("the life of an epoch", () => {
  it("error: posted while the one before it is pending", async () => {
    const protocol = await effective();
    const { registry, networkHelpers, assertions } = protocol;
    await postEpoch(protocol, await nextEpoch(protocol, profile));
    const { finalAt } = await registry.read.epochOf([0n]);
    const params = await nextEpoch(protocol, profile);
    await networkHelpers.time.setNextBlockTimestamp(finalAt - 1);
    await assertions.revertWithCustomErrorWithArgs(
      postEpoch(protocol, params),
      registry,
      "Registry_EpochPending",
      [0n, finalAt],
    );
    await networkHelpers.time.setNextBlockTimestamp(finalAt);
    await postEpoch(protocol, params);
  });

  it("behavior: the guardian vetoes it, and its bond is the poster's again", async () => {
    const protocol = await effective();
    const { registry, assertions, from, owner } = protocol;
    await registry.write.setGuardian([person(5).address]);
    await postEpoch(protocol, await nextEpoch(protocol, profile));
    await registry.write.vetoEpoch([0n, "leaf 7 is false"], from(5));
    assert.equal(await registry.read.stateOf([0n]), VETOED);
    await assertions.balancesHaveChanged(registry.write.withdraw([person(9).address]), [
      { address: person(9).address, amount: slowConfig.epochBond },
    ]);
    assert.equal(await registry.read.creditOf([owner]), 0n);
    await postEpoch(protocol, await nextEpoch(protocol, profile));
    assert.equal(await registry.read.epochCount(), 2n);
  });

  it("behavior: a challenge is announced as its maker would compute it, and given back after a veto", async () => {
    const protocol = await effective();
    const { registry, from } = protocol;
    await registry.write.setGuardian([person(5).address]);
    await postEpoch(protocol, await nextEpoch(protocol, profile));
    const opening = { index: 7n, passportId: 70n, commitment: 700n, components: 5n, badgeSet: 6n };
    const salt = stringToHex("salt", { size: 32 });
    const challenger = person(6).address;
    const commitment = await registry.read.challengeCommitment([challenger, 0n, opening, 1, 2n, salt]);
    const words = [BigInt(challenger), 0n, ...Object.values(opening), 1n, 2n, BigInt(salt)];
    assert.equal(
      commitment,
      keccak256(concat(words.map((word) => numberToHex(word, { size: 32 })))),
      "by definition",
    );
    await registry.write.announceChallenge([0n, commitment], {
      ...from(6),
      value: slowConfig.challengeBond,
    });
    await registry.write.vetoEpoch([0n, ""], from(5));
    await registry.write.settleChallenge([0n, challenger, commitment]);
    assert.equal(await registry.read.creditOf([challenger]), slowConfig.challengeBond);
  });
});

/** The opened registry, once its formula's delay has passed. */
async function effective(): Promise<Protocol> {
  const protocol = await opened();
  await protocol.networkHelpers.time.increase(slowConfig.formulaDelay);
  return protocol;
}
