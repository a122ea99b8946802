import { publishedFormulas } from "@aura-protocol/sdk/reputation";
import type { Formula } from "@aura-protocol/sdk";
import type { Address } from "viem";

import type { Reputations } from "../../services/reputations.ts";
import type { JobHandler } from "../JobHandler.ts";
import { toJson } from "../toJson.ts";

/** What `calculate_score` is asked for. */
export type CalculateScorePayload = {
  readonly account: Address;
  /** Version of a published formula. */
  readonly formula: number;
};

/** The very figures that `POST /reputation/calculate` answers. */
export function calculateScoreHandler({ reputations }: { reputations: Reputations }): JobHandler {
  return async ({ task, report, signal }) => {
    const { account: wallet, formula: version } = task.payload as CalculateScorePayload;
    await report(10, "profiles");
    const formula = publishedFormulas[version - 1] as Formula;
    const { value } = await reputations.calculate({ wallet, formula });
    signal.throwIfAborted();
    const { account, ...reputation } = value;
    return toJson({ ...reputation, wallet: account });
  };
}
