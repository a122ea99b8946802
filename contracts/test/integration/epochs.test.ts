import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { hashTypedData, zeroHash, type Hex } from "viem";

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

const profile = await readFirstCase();

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
      registry.write.postEpoch([params, signatures], from(9)),
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
        registry.write.postEpoch([params, signatures]),
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
        registry.write.postEpoch([params, await attest(protocol, params, ...people)]),
        registry,
        "Registry_InvalidAttestation",
      );
    }
    await assertions.revertWithCustomErrorWithArgs(
      registry.write.postEpoch([params, await attest(protocol, params, 1)]),
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

/** The opened registry, once its formula's delay has passed. */
async function effective(): Promise<Protocol> {
  const protocol = await opened();
  await protocol.networkHelpers.time.increase(slowConfig.formulaDelay);
  return protocol;
}
