import { useBadgeTypes, useBadges } from "@aura-protocol/sdk/react";
import { useConnection } from "wagmi";

import { ErrorNotice } from "../../components/error-notice.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { ConnectButton } from "../../components/connect-button.tsx";
import { useChainTime } from "../../hooks/use-chain-time.ts";
import { badgeState } from "../../lib/badge-state.ts";
import { BadgeCard } from "./_components/badge-card.tsx";
import "./badges.css";

export default function BadgesPage() {
  const { address } = useConnection();
  const types = useBadgeTypes();
  const badges = useBadges({ account: address });
  const now = useChainTime();

  return (
    <>
      <PageHead title="Badges">
        <p>
          A badge is an issuer’s word about you, kept on the chain. It stays with your account, and it counts
          towards your score while its issuer is accredited and it has not expired.
        </p>
      </PageHead>
      {address === undefined && (
        <div className="row badges-connect">
          <p className="soft">Connect a wallet to see which of these you hold, and to claim more.</p>
          <ConnectButton small />
        </div>
      )}
      {badges.isError && <ErrorNotice error={badges.error} onRetry={() => void badges.refetch()} />}
      {types.data === undefined ? (
        types.isError ? (
          <ErrorNotice error={types.error} onRetry={() => void types.refetch()} />
        ) : (
          <Skeleton label="The badges are being looked up" lines={6} height="4rem" />
        )
      ) : types.data.length === 0 ? (
        <div className="empty">
          <p>No issuer has defined a badge yet.</p>
        </div>
      ) : (
        <ul className="card-grid" aria-label="Kinds of badges">
          {types.data.map((type) => {
            const badge = badges.data?.find((held) => held.type.badgeType === type.badgeType);
            return (
              <li key={type.badgeType.toString()}>
                <BadgeCard type={type} badge={badge} state={badgeState(badge, now)} account={address} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
