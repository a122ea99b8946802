import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import {
  ChallengeStageError,
  NotJudgeableError,
  type AuraClient,
  type Challenge,
  type EpochDifference,
} from "@aura-protocol/sdk";
import { announceChallenge, challengeEpoch, prepareChallenge, simulate } from "@aura-protocol/sdk/actions";
import { openingCircuit, proveOpening, type OpeningInput } from "@aura-protocol/sdk/proofs";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { keepChallenge, keptChallenge, mustBeKept } from "../epochs/challengeFile.ts";
import { readEpochFile } from "../epochs/epochDataFile.ts";
import { verificationText } from "../epochs/verificationText.ts";
import { verifyWithProgress } from "../epochs/verifyWithProgress.ts";
import { readArtifacts, showProof } from "../files/readArtifacts.ts";
import { formulaOption } from "../options.ts";
import { exitCodes } from "../output/exitCodes.ts";
import { fields } from "../output/table.ts";
import { parseBigint } from "../parse.ts";
import type { CommonOptions, Outcome, Session } from "../session.ts";
import { changedNothing, waitForHash } from "../waitForHash.ts";

const POLLING_MS = 1_000;

type ChallengeOptions = CommonOptions & { dataFile: string; formula?: string; save?: string };

/** `aura epoch challenge <id>`: shows that a leaf of a pending epoch is false. */
export function epochChallengeCommand(run: Run): Command {
  return defineCommand("challenge", {
    summary: "Finds a false leaf of a pending epoch and shows it to the contract, for the poster's bond",
    examples: [
      "aura epoch challenge 12 --data-file epoch-12.bin --keystore me.json",
      "aura epoch withdraw --keystore me.json",
    ],
    signs: true,
    artifacts: true,
  })
    .argument("<epoch>", "its number", parseBigint)
    .requiredOption("--data-file <file>", "its published data")
    .addOption(formulaOption("needed where Aura did not publish it"))
    .option("--save <file>", "where the challenge is kept until it is made (default: challenge-<epoch>.json)")
    .action((epochId: bigint, options: ChallengeOptions) =>
      run(options, async (session) => {
        const { formula, save = `challenge-${epochId}.json` } = options;
        const dataFile = await readEpochFile(options.dataFile);
        const { client } = await session.signer();
        const result = await verifyWithProgress(session, client, { epochId, dataFile, formula });
        if (!result.valid && result.judgeable !== undefined) {
          const { judgeable } = result;
          return challenge(session, client, { epochId, difference: judgeable, dataFile, save });
        }
        if (!result.valid && result.difference !== undefined) throw new NotJudgeableError(result.difference);
        return {
          data: { ...result, challenged: false },
          text: (style) =>
            fields([...verificationText(result, style), ["challenged", "no: nothing to show"]], style),
          exitCode: exitCodes.refuted,
        };
      }),
    );
}

interface Work {
  readonly epochId: bigint;
  readonly difference: EpochDifference;
  readonly dataFile: Uint8Array;
  readonly save: string;
}

/** Everything that may fail without a bond comes before the bond. */
async function challenge(session: Session, client: AuraClient, { save, ...found }: Work): Promise<Outcome> {
  const { epochId, difference } = found;
  const { account: challenger } = await session.signer();
  const before = await keptChallenge(save);
  const prepared = await prepareChallenge(client, { ...found, salt: before?.challenge.salt });
  const kept = { challenge: prepared.challenge, challenger: challenger.address };
  if (before === undefined) await simulate(client, announceChallenge, { challenge: prepared.challenge });
  else mustBeKept(save, before, kept);
  const proof = await prove(session, prepared.input);
  if (before === undefined) await keepChallenge(save, kept);
  const announced = await announce(session, client, prepared.challenge).catch(async (error: unknown) => {
    // What was never announced needs no keeping.
    if (before === undefined && changedNothing(error)) await rm(save);
    throw error;
  });
  await nextBlock(session, client, announced);
  const made = { challenge: prepared.challenge, proof };
  const sent = await waitForHash(session, client, await challengeEpoch(client, made));
  const { index, account, judgeable } = difference;
  return {
    data: { ...sent, challenged: true, epochId, index, account, ...judgeable },
    text: (style) =>
      fields(
        [
          ["epoch", `${epochId} is void`],
          ["false leaf", `${index}, of ${account}: ${judgeable?.contradiction}`],
          ["bonds", "both are yours: aura epoch withdraw"],
          ["transaction", sent.hash],
        ],
        style,
      ),
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
  input: OpeningInput,
): Promise<Awaited<ReturnType<typeof proveOpening>>["proof"]> {
  const progress = session.progress();
  try {
    const artifacts = await readArtifacts(session, openingCircuit.manifest, progress);
    const { proof } = await proveOpening({
      input,
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
  try {
    progress.update("waiting for the next block");
    while ((await client.public.getBlockNumber({ cacheTime: 0 })) <= announced) {
      await sleep(POLLING_MS, undefined, { signal: session.signal });
    }
  } finally {
    progress.stop();
  }
}
