import type { Passport } from "@aura-protocol/sdk";
import { useBadges } from "@aura-protocol/sdk/react";

import { ErrorNotice } from "../../../components/error-notice.tsx";
import { Notice } from "../../../components/notice.tsx";
import { OnchainTier } from "../../../components/onchain-tier.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { useUsableEpoch } from "../../../hooks/use-usable-epoch.ts";
import { formatCount, plural } from "../../../lib/format.ts";
import { useReputationAt } from "../../../hooks/use-reputation-at.ts";
import { ProveForm } from "./prove-form.tsx";

/** Waits for an epoch that knows the passport, and says so; asks again by itself. */
export function EpochGate({ passport }: { passport: Passport }) {
  const { account, registeredAtBlock } = passport;
  const epoch = useUsableEpoch();
  const covered =
    epoch.data !== undefined && epoch.data !== null && epoch.data.blockNumber >= registeredAtBlock;
  const reputation = useReputationAt(account, covered ? epoch.data?.blockNumber : undefined);
  const badges = useBadges({ account });

  if (epoch.data === undefined) {
    return epoch.isError ? (
      <ErrorNotice error={epoch.error} onRetry={() => void epoch.refetch()} />
    ) : (
      <Skeleton label="The latest epoch is being looked up" lines={3} height="2.5rem" />
    );
  }
  if (epoch.data === null || !covered) {
    return (
      <div className="stack">
        <Waiting>
          {epoch.data === null
            ? "No epoch accepts proofs yet."
            : `Your passport was made in block ${formatCount(registeredAtBlock)}; the latest epoch, number ${epoch.data.epochId}, ends at block ${formatCount(epoch.data.blockNumber)}.`}
        </Waiting>
        <section className="section" aria-labelledby="onchain-heading">
          <h2 id="onchain-heading">On-chain</h2>
          <OnchainTier account={account} />
        </section>
      </div>
    );
  }
  if (reputation.data === undefined) {
    return reputation.isError ? (
      <ErrorNotice error={reputation.error} onRetry={() => void reputation.refetch()} />
    ) : (
      <Skeleton label="Your profile in the latest epoch is being computed" lines={4} height="2.5rem" />
    );
  }
  const { timestamp } = reputation.data;
  const newer = badges.data?.filter(({ issuedAt }) => issuedAt > timestamp).length ?? 0;
  return (
    <div className="stack">
      {newer > 0 && (
        <Waiting>
          {plural(newer, "badge is", "badges are")} newer than the latest epoch and will count from the next
          one. You can wait, or prove what you have reached already.
        </Waiting>
      )}
      <ProveForm
        account={account}
        commitment={passport.commitment}
        epoch={epoch.data}
        reputation={reputation.data}
      />
    </div>
  );
}

function Waiting({ children }: { children: React.ReactNode }) {
  return (
    <Notice tone="plain" title="Waiting for the next epoch">
      <span>{children}</span>
      <span className="row soft">
        <span className="spinner" aria-hidden="true" />
        This page looks again every few seconds.
      </span>
    </Notice>
  );
}
