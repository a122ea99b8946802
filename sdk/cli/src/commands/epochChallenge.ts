import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import {
  ChallengeStageError,
  contradictions,
  RootMismatchError,
  type AuraClient,
  type Challenge,
  type Contradiction,
} from "@aura-protocol/sdk";
import { announceChallenge, challengeEpoch, getEpochState } from "@aura-protocol/sdk/actions";
import { openingCircuit, proveOpening } from "@aura-protocol/sdk/proofs";
import { buildProfileTree, profileProof } from "@aura-protocol/sdk/reputation";
import type { Command } from "commander";
import { bytesToHex } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { keepChallenge } from "../epochs/challengeFile.ts";
import { readEpochFile, type EpochFile } from "../epochs/epochFile.ts";
import { UsageError } from "../errors.ts";
import { readArtifacts, showProof } from "../files/readArtifacts.ts";
import { fields } from "../output/table.ts";
import { parseBigint, parseCount } from "../parse.ts";
import type { CommonOptions, Session } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

const POLLING_MS = 1_000;
const SALT_BYTES = 32;

type ChallengeOptions = CommonOptions & {
  data: string;
  index: number;
  contradiction: Contradiction;
  badgeType?: bigint;
  save: string;
};

/** `aura epoch challenge <id>`: shows that a leaf of a pending epoch is false. */
export function epochChallengeCommand(run: Run): Command {
  return defineCommand("challenge", {
    summary: "Shows that a leaf of a pending epoch is false, and gets the poster's bond for it",
    examples: [
      "aura epoch challenge 12 --data epoch.json --index 5 --contradiction BadgeNotHeld --badge-type 7 --keystore me.json",
    ],
    signs: true,
    artifacts: true,
  })
    .argument("<epoch>", "its number", parseBigint)
    .requiredOption("--data <file>", "the epoch's published data")
    .requiredOption("--index <number>", "place of the false leaf, from 0", parseCount({ max: 8 ** 8 - 1 }))
    .requiredOption("--contradiction <name>", contradictions.join(", "), parseContradiction)
    .option("--badge-type <number>", "the badge that was not held", parseBigint)
    .option("--save <file>", "where the challenge is kept until it is made", "challenge.json")
    .action((epochId: bigint, options: ChallengeOptions) =>
      run(options, async (session) => {
        const data = await readEpochFile(options.data);
        const { client, account } = await session.signer();
        const { challenge } = await keepChallenge(options.save, {
          challenge: await challengeOf(client, epochId, data, options),
          challenger: account.address,
        });
        const announced = await announce(session, client, challenge);
        const proof = await prove(session, data, challenge, account.address);
        await nextBlock(session, client, announced);
        const sent = await waitForHash(session, client, await challengeEpoch(client, { challenge, proof }));
        return {
          data: { ...sent, epochId, index: options.index, contradiction: options.contradiction },
          text: (style) =>
            fields(
              [
                ["epoch", `${epochId} is void`],
                ["transaction", sent.hash],
              ],
              style,
            ),
        };
      }),
    );
}

async function challengeOf(
  client: AuraClient,
  epochId: bigint,
  { leaves }: EpochFile,
  { index, contradiction, badgeType, data }: ChallengeOptions,
): Promise<Challenge> {
  const leaf = leaves[index];
  if (leaf === undefined) throw new UsageError(`${data} has no leaf ${index}.`);
  if ((contradiction === "BadgeNotHeld") !== (badgeType !== undefined)) {
    throw new UsageError("--badge-type goes with the contradiction BadgeNotHeld, and only with it.");
  }
  const { epoch } = await getEpochState(client, { epochId });
  const { root } = buildProfileTree(leaves.map((each) => each.leaf));
  if (root !== epoch.root) throw new RootMismatchError({ epochId, expected: epoch.root, actual: root });
  const { passportId, commitment, components, badgeSet } = leaf;
  return {
    epochId,
    opening: { index, passportId, commitment, components, badgeSet },
    contradiction,
    ...(badgeType !== undefined && { badgeType }),
    salt: bytesToHex(randomBytes(SALT_BYTES)),
  };
}

/** The block of the announcement; of now when it was announced before. */
async function announce(session: Session, client: AuraClient, challenge: Challenge): Promise<bigint> {
  try {
    return (await waitForHash(session, client, await announceChallenge(client, { challenge }))).blockNumber;
  } catch (error) {
    if (!(error instanceof ChallengeStageError)) throw error;
    session.note("announced before: going on");
    return (await client.public.getBlockNumber({ cacheTime: 0 })) - 1n;
  }
}

async function prove(
  session: Session,
  { leaves }: EpochFile,
  { opening }: Challenge,
  challenger: `0x${string}`,
): Promise<Awaited<ReturnType<typeof proveOpening>>["proof"]> {
  const { children, root } = profileProof(buildProfileTree(leaves.map(({ leaf }) => leaf)), opening.index);
  const progress = session.progress();
  try {
    const artifacts = await readArtifacts(session, openingCircuit.manifest, progress);
    const { proof } = await proveOpening({
      input: { opening, children, root, challenger },
      artifacts,
      onProgress: (event) => showProof(progress, event),
      signal: session.signal,
    });
    return proof;
  } finally {
    progress.stop();
  }
}

/** The contract wants the announcement to stand in an earlier block. */
async function nextBlock(session: Session, client: AuraClient, announced: bigint): Promise<void> {
  const progress = session.progress();
  progress.update("waiting for the next block");
  while ((await client.public.getBlockNumber({ cacheTime: 0 })) <= announced) {
    await sleep(POLLING_MS, undefined, { signal: session.signal });
  }
  progress.stop();
}

function parseContradiction(text: string): Contradiction {
  const found = contradictions.find((known) => known.toLowerCase() === text.toLowerCase());
  if (found === undefined)
    throw new UsageError(`There is no contradiction "${text}": ${contradictions.join(", ")}.`);
  return found;
}
