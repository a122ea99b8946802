import type { EpochParams, LeafOpening } from "@aura-protocol/sdk";
import type { BuildEpochReturnType } from "@aura-protocol/sdk/actions";
import { packComponents } from "@aura-protocol/sdk/reputation";
import type { Address } from "viem";

import { address, at, big, count, entries, expectKind, flag, type Part } from "../files/read.ts";
import { readJsonFile } from "../files/readJsonFile.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { toJson } from "../output/toJson.ts";
import { readEpochParams } from "./epochParams.ts";

const KIND = "aura-epoch";

/** A leaf of the tree with everything that it is made of. */
export type EpochLeaf = LeafOpening & {
  /** As it stands in the tree. */
  readonly leaf: bigint;
  readonly account: Address;
  /** Whether the passport was given up. */
  readonly left: boolean;
  readonly score: number;
};

/** An epoch with its data, as `epoch build --out` writes it. */
export interface EpochFile {
  readonly params: EpochParams;
  /** In the order of registration. */
  readonly leaves: readonly EpochLeaf[];
}

/** Writes an epoch with its data. @throws FileError */
export async function writeEpochFile(
  path: string,
  { params, profiles, leaves }: BuildEpochReturnType,
): Promise<void> {
  const rows: EpochLeaf[] = profiles.map(
    ({ index, account, left, passportId, commitment, components, badgeSet, score }) => ({
      ...{ index, account, left, passportId, commitment, score, badgeSet },
      components: packComponents(components),
      leaf: leaves[index] as bigint,
    }),
  );
  await writeDurably(path, `${toJson({ kind: KIND, version: 1, params, leaves: rows }, { indent: 1 })}\n`);
}

/** @throws FileError, UsageError naming the field that does not fit. */
export async function readEpochFile(path: string): Promise<EpochFile> {
  const part: Part = { file: path, path: "", value: await readJsonFile(path) };
  expectKind(part, KIND);
  return {
    params: readEpochParams(at(part, "params")),
    leaves: entries(at(part, "leaves")).map((leaf) => ({
      index: count(at(leaf, "index")),
      account: address(at(leaf, "account")),
      left: flag(at(leaf, "left")),
      passportId: big(at(leaf, "passportId")),
      commitment: big(at(leaf, "commitment")),
      components: big(at(leaf, "components")),
      badgeSet: big(at(leaf, "badgeSet")),
      score: count(at(leaf, "score")),
      leaf: big(at(leaf, "leaf")),
    })),
  };
}
