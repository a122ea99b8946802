import { describe, expect, it } from "vitest";

import { announceChallenge } from "../../src/actions/announceChallenge.ts";
import { challengeEpoch } from "../../src/actions/challengeEpoch.ts";
import { settleChallenge } from "../../src/actions/settleChallenge.ts";
import { challengeArguments } from "../../src/client/challengeArguments.ts";
import { challengeCommitment } from "../../src/client/challengeCommitment.ts";
import { readContract } from "../../src/client/readContract.ts";
import { ChallengeStageError, EpochNotFoundError } from "../../src/errors/registry.ts";
import { reputationRegistryAbi as abi } from "../../src/generated/abi/ReputationRegistry.ts";
import { contradictions, type Challenge } from "../../src/types/Challenge.ts";
import { accountOf, clientOf } from "./chain.ts";

// Account 56 is this file's. On this chain epochs are final at once; what a pending one does is for the contracts' tests.
const client = clientOf(56);
const challenger = accountOf(56).address;
const challenge: Challenge = {
  epochId: 1_000_000n,
  opening: { index: 3, passportId: 4n, commitment: 5n, components: 6n, badgeSet: 7n },
  contradiction: "BadgeNotHeld",
  badgeType: 8n,
  salt: `0x${"09".repeat(32)}`,
};
const proof = {
  a: [0n, 0n],
  b: [
    [0n, 0n],
    [0n, 0n],
  ],
  c: [0n, 0n],
} as const;

describe("challenges", () => {
  it.each(contradictions)(
    "behavior: %s is announced under the contract's own commitment",
    async (contradiction) => {
      const claimed = { ...challenge, contradiction };
      const [opening, number, param, salt] = challengeArguments(claimed);
      const expected = await readContract(client, {
        contract: "ReputationRegistry",
        abi,
        functionName: "challengeCommitment",
        args: [challenger, claimed.epochId, opening, number, param, salt],
      });
      expect(challengeCommitment(challenger, claimed)).toBe(expected);
    },
  );

  it("error: an epoch that does not exist", async () => {
    await expect(announceChallenge(client, { challenge })).rejects.toThrow(EpochNotFoundError);
    await expect(announceChallenge(client, { challenge, account: challenger })).rejects.toThrow(
      EpochNotFoundError,
    );
    await expect(challengeEpoch(client, { challenge, proof })).rejects.toThrow(EpochNotFoundError);
  });

  it("behavior: the wallet is asked for its chain once, before anything is sent", async () => {
    const { wallet } = client;
    if (wallet === undefined) throw new Error("This client has a wallet.");
    let asked = 0;
    const getChainId = async (): Promise<number> => {
      asked++;
      return wallet.getChainId();
    };
    const counting = { ...client, wallet: { ...wallet, getChainId } };
    await expect(announceChallenge(counting, { challenge })).rejects.toThrow(EpochNotFoundError);
    expect(asked).toBe(1);
  });

  it("error: nothing to settle", async () => {
    await expect(settleChallenge(client, { challenge, challenger })).rejects.toThrow(ChallengeStageError);
  });
});
