import type { Address } from "viem";

import type { GetReputationErrorType } from "../actions/getReputation.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import type { Improvement } from "../types/Explanation.ts";
import type { Formula } from "../types/Formula.ts";
import type { Reputation } from "../types/Reputation.ts";
import type { Tier } from "../types/Tier.ts";
import { useAuraScope } from "./AuraContext.ts";
import { tierNumber, type TierLike } from "../utils/tierNumber.ts";
import { useReputation } from "./useReputation.ts";

export type UseReputationGateParameters = {
  /** The least tier that is let in. */
  tier: TierLike;
  /** Whose reputation; the connected wallet's by default. */
  account?: Address | undefined;
  /** State at this block, such as that of a badge just minted; the indexer's latest by default. */
  blockNumber?: bigint | undefined;
  /** The first formula by default. */
  formula?: Formula | undefined;
};

/**
 * Where a gate stands:
 * - `disconnected`: there is no wallet.
 * - `loading`: nothing is known yet.
 * - `behind`: the indexer has not come to the block, and is asked again.
 * - `unknown`: the wallet has no passport.
 * - `below`: the tier is not reached; `missing` points are, and `improvements` give some, the most first.
 * - `failed`: nothing can be said; `retry` asks again.
 * - `open`: the tier is reached.
 */
export type GateState =
  | { readonly status: "disconnected" }
  | { readonly status: "loading" }
  | { readonly status: "behind"; readonly retry: () => void }
  | { readonly status: "unknown"; readonly reputation: Reputation }
  | {
      readonly status: "below";
      readonly reputation: Reputation;
      /** At least 1. */
      readonly missing: number;
      readonly improvements: readonly Improvement[];
    }
  | { readonly status: "failed"; readonly error: GetReputationErrorType; readonly retry: () => void }
  | { readonly status: "open"; readonly reputation: Reputation };

const BEHIND = ["IndexerBehindError", "IndexerForkedError"];

/**
 * Whether a wallet reaches a tier, and what is in its way otherwise: the state behind `ReputationGate`. What it says is for
 * the eyes only: whoever serves something of value asks a server or a contract as well.
 *
 * @throws ProviderMissingError outside of a provider.
 * @throws InvalidTierError when `tier` is none.
 * @example
 * const gate = useReputationGate({ tier: "gold" });
 * if (gate.status === "below") console.log(`${gate.missing} points to go`);
 */
export function useReputationGate({ tier, account, ...at }: UseReputationGateParameters): GateState {
  const wanted = tierNumber(tier);
  const scope = useAuraScope();
  const holder = account ?? scope.account;
  const { data, error, failureReason, refetch } = useReputation({ account: holder, ...at });
  if (holder === undefined) return { status: scope.isConnecting ? "loading" : "disconnected" };
  if (data !== undefined) return stateOf(data, wanted, at.formula ?? formulaV1);
  const retry = (): void => void refetch();
  if (BEHIND.includes((error ?? failureReason)?.name ?? "")) return { status: "behind", retry };
  return error === null ? { status: "loading" } : { status: "failed", error, retry };
}

function stateOf(reputation: Reputation, tier: Tier, { tierBounds }: Formula): GateState {
  if (!reputation.known) return { status: "unknown", reputation };
  if (reputation.tier >= tier) return { status: "open", reputation };
  const improvements = reputation.explanation
    .flatMap((component) => component.improvements)
    .filter(({ scoreGain }) => scoreGain > 0)
    .sort((one, other) => other.scoreGain - one.scoreGain);
  const missing = (tierBounds[tier - 1] as number) - reputation.score;
  return { status: "below", reputation, missing, improvements };
}
