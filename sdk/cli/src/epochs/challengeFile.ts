import { existsSync } from "node:fs";

import { contradictions, type Challenge } from "@aura-protocol/sdk";
import type { Address } from "viem";

import { UsageError } from "../errors.ts";
import { address, at, big, bytes, count, expectKind, text, type Part } from "../files/read.ts";
import { readJsonFile } from "../files/readJsonFile.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { toJson } from "../output/toJson.ts";

const KIND = "aura-challenge";

/** A challenge and who makes it. Its salt is a secret until it is made. */
export interface ChallengeFile {
  readonly challenge: Challenge;
  readonly challenger: Address;
}

/**
 * Keeps a challenge before it is announced, so that nothing that happens afterwards can lose its bond.
 * @throws FileError, also when there is such a file already.
 */
export async function keepChallenge(path: string, kept: ChallengeFile): Promise<void> {
  const text = `${toJson({ kind: KIND, version: 1, ...kept }, { indent: 1 })}\n`;
  await writeDurably(path, text, { secret: true, replace: false });
}

/** The challenge that an earlier run kept; undefined without one. @throws FileError, UsageError */
export async function keptChallenge(path: string): Promise<ChallengeFile | undefined> {
  return existsSync(path) ? readChallenge(path) : undefined;
}

/** Lets a kept challenge pass that is the one to be made. @throws UsageError */
export function mustBeKept(path: string, before: ChallengeFile, now: ChallengeFile): void {
  const said = ({ challenge, challenger }: ChallengeFile): string =>
    toJson({ ...challenge, salt: undefined, challenger });
  if (said(before) !== said(now)) {
    throw new UsageError(`${path} holds another challenge. Name another file with --save.`);
  }
}

/** @throws FileError, UsageError naming the field that does not fit. */
export async function readChallenge(path: string): Promise<ChallengeFile> {
  const part: Part = { file: path, path: "", value: await readJsonFile(path) };
  expectKind(part, KIND);
  const challenge = at(part, "challenge");
  const opening = at(challenge, "opening");
  const named = text(at(challenge, "contradiction"));
  const contradiction = contradictions.find((known) => known === named);
  if (contradiction === undefined) throw new UsageError(`${path}: there is no contradiction "${named}".`);
  const badgeType = at(challenge, "badgeType");
  return {
    challenger: address(at(part, "challenger")),
    challenge: {
      epochId: big(at(challenge, "epochId")),
      opening: {
        index: count(at(opening, "index")),
        passportId: big(at(opening, "passportId")),
        commitment: big(at(opening, "commitment")),
        components: big(at(opening, "components")),
        badgeSet: big(at(opening, "badgeSet")),
      },
      contradiction,
      ...(badgeType.value !== undefined && { badgeType: big(badgeType) }),
      salt: bytes(at(challenge, "salt"), 32),
    },
  };
}
