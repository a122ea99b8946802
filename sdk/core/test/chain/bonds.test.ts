import { zeroHash, type Address } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { announceChallenge } from "../../src/actions/announceChallenge.ts";
import { getEpochCount } from "../../src/actions/getEpochCount.ts";
import { getEpochState } from "../../src/actions/getEpochState.ts";
import { getUsableEpoch } from "../../src/actions/getUsableEpoch.ts";
import { postEpoch } from "../../src/actions/postEpoch.ts";
import { releaseEpochBond } from "../../src/actions/releaseEpochBond.ts";
import { setGuardian } from "../../src/actions/setGuardian.ts";
import { settleChallenge } from "../../src/actions/settleChallenge.ts";
import { signEpoch } from "../../src/actions/signEpoch.ts";
import { vetoEpoch } from "../../src/actions/vetoEpoch.ts";
import { withdrawBonds } from "../../src/actions/withdrawBonds.ts";
import type { AuraClient } from "../../src/client/createAuraClient.ts";
import { readContract } from "../../src/client/readContract.ts";
import { reputationRegistryAbi as abi } from "../../src/generated/abi/ReputationRegistry.ts";
import { formulaV1 } from "../../src/reputation/formula.v1.ts";
import { formulaId } from "../../src/reputation/formulaId.ts";
import type { Challenge } from "../../src/types/Challenge.ts";
import { accountOf, argsOf, clientOf, done, testClient } from "./chain.ts";
import { ownRegistry } from "./ownRegistry.ts";
import { startChain, type StartedChain } from "./startChain.ts";

// On a chain of its own: it waits until epochs are final.
const [OWNER, POSTER, CHALLENGER, GUARDIAN, ANYBODY] = [0, 3, 4, 5, 6] as const;
const ATTESTERS = [1, 2] as const;
const WINDOW = 7 * 86_400;
/** Of `ownRegistry`, in wei. */
const [EPOCH_BOND, CHALLENGE_BOND] = [5n, 3n] as const;
/** They hold nothing before. */
const [purse, otherPurse]: readonly [Address, Address] = [`0x${"a1".repeat(20)}`, `0x${"a2".repeat(20)}`];

let chain: StartedChain;
beforeAll(async () => {
  chain = await startChain();
}, 120_000);
afterAll(() => chain.stop());

/** A registry with one epoch that waits and one challenge of it announced. */
async function pendingEpoch() {
  const clientAt = (index: number): AuraClient => clientOf(index, "", chain.rpcUrl);
  const ofRegistry = await ownRegistry(clientAt(OWNER), { attesters: ATTESTERS, challengeWindow: WINDOW });
  const at = (index: number): AuraClient => ofRegistry(clientAt(index));
  /** Attesters sign whatever it says: what is true is not for these tests. */
  const post = async (): Promise<bigint> => {
    const { number, hash, timestamp } = await at(POSTER).public.getBlock();
    // The contract takes blocks of the past only.
    await testClient(chain.rpcUrl).mine({ blocks: 1 });
    const epochId = await getEpochCount(at(POSTER), {});
    const params = {
      epochId,
      formulaId: formulaId(formulaV1),
      blockNumber: number,
      blockHash: hash,
      blockTimestamp: Number(timestamp),
      root: epochId + 1n,
      leafCount: 1,
      dataHash: zeroHash,
      dataUri: "",
    };
    const signatures = await Promise.all(ATTESTERS.map((index) => signEpoch(at(index), { params })));
    await done(at(POSTER), postEpoch(at(POSTER), { params, signatures }));
    return epochId;
  };
  const epochId = await post();
  const challenge: Challenge = {
    epochId,
    opening: { index: 0, passportId: 4n, commitment: 5n, components: 6n, badgeSet: 7n },
    contradiction: "BadgeNotHeld",
    badgeType: 8n,
    salt: zeroHash,
  };
  await done(at(CHALLENGER), announceChallenge(at(CHALLENGER), { challenge }));
  const challenger = accountOf(CHALLENGER).address;
  return {
    at,
    post,
    epochId,
    state: async () => (await getEpochState(at(ANYBODY), { epochId })).epoch.state,
    settle: () => settleChallenge(at(ANYBODY), { challenge, challenger }),
    release: () => releaseEpochBond(at(ANYBODY), { epochId }),
    veto: (index: number) => vetoEpoch(at(index), { epochId, reason: "The data cannot be had." }),
    withdraw: (index: number, to: Address) => withdrawBonds(at(index), { to }),
    balance: (address: Address) => at(ANYBODY).public.getBalance({ address }),
  };
}

describe("bonds of epochs and challenges", { timeout: 60_000 }, () => {
  it("setGuardian and vetoEpoch: the epoch is rejected, and both bonds come back", async () => {
    const { at, post, state, veto, settle, release, withdraw, balance, epochId } = await pendingEpoch();
    const guardian = (): Promise<Address> =>
      readContract(at(ANYBODY), {
        contract: "ReputationRegistry",
        abi,
        functionName: "guardian",
        args: [],
      });
    await expect(veto(GUARDIAN)).rejects.toMatchObject({ name: "NotGuardianError" });
    await done(at(OWNER), setGuardian(at(OWNER), { guardian: accountOf(GUARDIAN).address }));
    expect(await guardian()).toBe(accountOf(GUARDIAN).address);
    await expect(veto(OWNER)).rejects.toMatchObject({ name: "NotGuardianError" });
    await expect(vetoEpoch(at(GUARDIAN), { epochId: epochId + 1n, reason: "" })).rejects.toMatchObject({
      name: "EpochNotFoundError",
    });
    await expect(settle()).rejects.toMatchObject({ name: "EpochNotFinalError" });
    expect(await state()).toBe("pending");

    const vetoed = await done(at(GUARDIAN), veto(GUARDIAN));
    expect(argsOf(vetoed, "EpochVetoed")).toMatchObject({ epochId, reason: "The data cannot be had." });
    expect(await state()).toBe("vetoed");
    expect(await getUsableEpoch(at(ANYBODY))).toBeNull();
    await expect(veto(GUARDIAN)).rejects.toMatchObject({ name: "EpochNotPendingError" });
    await expect(release()).rejects.toMatchObject({ name: "EpochRejectedError" });

    // The poster's own came back with the veto; the challenger's waits to be asked for.
    await expect(withdraw(CHALLENGER, purse)).rejects.toMatchObject({ name: "NoCreditError" });
    await done(at(ANYBODY), settle());
    await expect(settle()).rejects.toMatchObject({ name: "ChallengeStageError" });
    const before = await balance(purse);
    await done(at(CHALLENGER), withdraw(CHALLENGER, purse));
    expect(await balance(purse)).toBe(before + CHALLENGE_BOND);
    const paid = await done(at(POSTER), withdraw(POSTER, purse));
    expect(argsOf(paid, "CreditWithdrawn")).toMatchObject({ amount: EPOCH_BOND });
    expect(await balance(purse)).toBe(before + CHALLENGE_BOND + EPOCH_BOND);
    await expect(withdraw(POSTER, purse)).rejects.toMatchObject({ name: "NoCreditError" });

    // The next takes its place; without a guardian nobody vetoes it.
    await done(at(OWNER), setGuardian(at(OWNER), { guardian: `0x${"00".repeat(20)}` }));
    expect(await post()).toBe(1n);
    await expect(vetoEpoch(at(GUARDIAN), { epochId: 1n, reason: "" })).rejects.toMatchObject({
      name: "NotGuardianError",
    });
    expect(await getEpochCount(at(ANYBODY), {})).toBe(2n);
  });

  it("releaseEpochBond and settleChallenge: once it is final, both bonds are the poster's", async () => {
    const { at, state, settle, release, veto, withdraw, balance, epochId } = await pendingEpoch();
    await done(at(OWNER), setGuardian(at(OWNER), { guardian: accountOf(GUARDIAN).address }));
    await expect(release()).rejects.toMatchObject({ name: "EpochNotFinalError", args: { epochId } });
    await expect(withdraw(POSTER, otherPurse)).rejects.toMatchObject({ name: "NoCreditError" });
    const node = testClient(chain.rpcUrl);
    await node.increaseTime({ seconds: WINDOW });
    await node.mine({ blocks: 1 });

    expect(await state()).toBe("final");
    await expect(veto(GUARDIAN)).rejects.toMatchObject({ name: "EpochNotPendingError" });
    const released = await done(at(ANYBODY), release());
    expect(argsOf(released, "BondReleased")).toMatchObject({ poster: accountOf(POSTER).address });
    await expect(release()).rejects.toMatchObject({ name: "NoCreditError" });
    const settled = await done(at(ANYBODY), settle());
    expect(argsOf(settled, "ChallengeSettled")).toMatchObject({ recipient: accountOf(POSTER).address });
    await expect(withdraw(CHALLENGER, otherPurse)).rejects.toMatchObject({ name: "NoCreditError" });

    // Who does not take money is not paid, and still owed.
    const { address } = at(POSTER).deployment.contracts.ReputationRegistry;
    await expect(withdraw(POSTER, address)).rejects.toMatchObject({ name: "PaymentFailedError" });
    await done(at(POSTER), withdraw(POSTER, otherPurse));
    expect(await balance(otherPurse)).toBe(EPOCH_BOND + CHALLENGE_BOND);
    expect(await balance(address)).toBe(0n);
  });
});
