import type { EpochParams } from "@aura-protocol/sdk";
import type { Address, Hex } from "viem";

import { UsageError } from "../errors.ts";
import { address, at, bytes, count, expectKind, type Part } from "../files/read.ts";
import { readJsonFile } from "../files/readJsonFile.ts";
import { differingFields, readEpochParams } from "./epochParams.ts";

/** What an attester hands over. */
export interface Attestation {
  readonly kind: "aura-attestation";
  readonly chainId: number;
  readonly params: EpochParams;
  readonly attester: Address;
  /** EIP-712. */
  readonly signature: Hex;
}

/** @throws FileError, UsageError naming the field that does not fit. */
export async function readAttestation(path: string): Promise<Attestation> {
  const part: Part = { file: path, path: "", value: await readJsonFile(path) };
  expectKind(part, "aura-attestation");
  return {
    kind: "aura-attestation",
    chainId: count(at(part, "chainId")),
    params: readEpochParams(at(part, "params")),
    attester: address(at(part, "attester")),
    signature: bytes(at(part, "signature")),
  };
}

/**
 * Reads several attestations of one epoch.
 * @throws UsageError when one is of another chain, or of another epoch than the first.
 */
export async function readAttestations(
  paths: readonly string[],
  { chainId }: { chainId: number },
): Promise<readonly [Attestation, ...Attestation[]]> {
  const [first, ...others] = await Promise.all(paths.map(readAttestation));
  if (first === undefined) throw new UsageError("Name at least one attestation.");
  [first, ...others].forEach((attestation, index) => {
    const path = paths[index] ?? "";
    if (attestation.chainId !== chainId) {
      throw new UsageError(`${path} is for chain ${attestation.chainId}, not ${chainId}.`);
    }
    const fields = differingFields(first.params, attestation.params);
    if (fields.length > 0) {
      throw new UsageError(`${path} attests another epoch than ${paths[0]}: ${fields.join(", ")} differ.`);
    }
  });
  return [first, ...others];
}
