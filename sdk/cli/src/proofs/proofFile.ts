import type { Groth16Proof, Tier, TierClaim } from "@aura-protocol/sdk";
import type { Address, Hex } from "viem";

import { address, at, big, bytes, count, entries, expectKind, text, type Part } from "../files/read.ts";
import { readJsonFile } from "../files/readJsonFile.ts";

const MAX_TIER = 4;

/** A proof of a tier with everything that is needed to judge it. Nothing of it is secret. */
export interface ProofFile {
  readonly kind: "aura-tier-proof";
  readonly version: 1;
  readonly chainId: number;
  readonly registry: Address;
  readonly formulaId: Hex;
  readonly claim: TierClaim;
  /** The epoch's. */
  readonly root: bigint;
  readonly scope: bigint;
  /** In the verifier's order. */
  readonly publicSignals: readonly string[];
  readonly proof: Groth16Proof;
}

/** @throws FileError, UsageError naming the field that does not fit. */
export async function readProofFile(path: string): Promise<ProofFile> {
  const part: Part = { file: path, path: "", value: await readJsonFile(path) };
  expectKind(part, "aura-tier-proof");
  const claim = at(part, "claim");
  const proof = at(part, "proof");
  const texts = (list: Part): string[] => entries(list).map(text);
  return {
    kind: "aura-tier-proof",
    version: 1,
    chainId: count(at(part, "chainId")),
    registry: address(at(part, "registry")),
    formulaId: bytes(at(part, "formulaId"), 32),
    claim: {
      epochId: big(at(claim, "epochId")),
      tier: count(at(claim, "tier"), MAX_TIER) as Tier,
      account: address(at(claim, "account")),
      badgeMask: big(at(claim, "badgeMask")),
      minima: big(at(claim, "minima")),
      nullifier: big(at(claim, "nullifier")),
    },
    root: big(at(part, "root")),
    scope: big(at(part, "scope")),
    publicSignals: texts(at(part, "publicSignals")),
    proof: {
      pi_a: texts(at(proof, "pi_a")),
      pi_b: entries(at(proof, "pi_b")).map(texts),
      pi_c: texts(at(proof, "pi_c")),
      protocol: text(at(proof, "protocol")),
      curve: text(at(proof, "curve")),
    },
  };
}
