import { useReputation } from "@aura-protocol/sdk/react";
import type { Address } from "viem";

import { ErrorNotice } from "../../../components/error-notice.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { TierName } from "../../../components/tier-name.tsx";
import { formatCount } from "../../../lib/format.ts";
import { ComponentRow } from "./component-row.tsx";
import { ScoreRing } from "./score-ring.tsx";

/** The score, and every reason for it. */
export function ScoreReport({ account }: { account: Address }) {
  const reputation = useReputation({ account });
  return (
    <section className="section" aria-labelledby="score-heading">
      <h2 id="score-heading">Score</h2>
      {reputation.data !== undefined ? (
        <div className="score-report">
          <div className="card score-summary">
            <ScoreRing reputation={reputation.data} />
            <p className="score-tier">
              <TierName tier={reputation.data.tier} testId="tier" />
            </p>
            <p className="small soft">
              {reputation.data.nextTier === null
                ? "There is no higher tier."
                : `${reputation.data.nextTier.missing} more points to ${reputation.data.nextTier.tierName}.`}
            </p>
            <p className="small soft">
              Recomputed in this browser from public events up to block{" "}
              {formatCount(reputation.data.blockNumber)}.
            </p>
          </div>
          <ol className="components" aria-label="Components of the score">
            {reputation.data.explanation.map((explanation) => (
              <ComponentRow key={explanation.component} explanation={explanation} />
            ))}
          </ol>
        </div>
      ) : reputation.isError ? (
        <ErrorNotice error={reputation.error} onRetry={() => void reputation.refetch()} />
      ) : (
        <Skeleton label="Your score is being computed" lines={5} height="2rem" />
      )}
    </section>
  );
}
