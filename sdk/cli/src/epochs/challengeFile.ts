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
 * Keeps a challenge before it is announced, so that nothing that happens afterwards can lose its bond. A file that is
 * there already is read instead: the challenge goes on where it stopped.
 *
 * @throws FileError, UsageError when the file holds another challenge.
 */
export async function keepChallenge(path: string, kept: ChallengeFile): Promise<ChallengeFile> {
  if (!existsSync(path)) {
    await writeDurably(path, `${toJson({ kind: KIND, version: 1, ...kept }, { indent: 1 })}\n`, {
      secret: true,
      replace: false,
    });
    return kept;
  }
  const before = await readChallenge(path);
  const said = ({ challenge, challenger }: ChallengeFile): string =>
    toJson({ ...challenge, salt: undefined, challenger });
  if (said(before) !== said(kept)) {
    throw new UsageError(`${path} holds another challenge. Name another file with --save.`);
  }
  return before;
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
