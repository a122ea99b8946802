import { useBadges } from "@aura-protocol/sdk/react";
import { Link } from "react-router";
import type { Address } from "viem";

import { BadgeSeal } from "../../../components/badge-seal.tsx";
import { ErrorNotice } from "../../../components/error-notice.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { useChainTime } from "../../../hooks/use-chain-time.ts";
import { badgeState } from "../../../lib/badge-state.ts";

export function BadgesHeld({ account }: { account: Address }) {
  const badges = useBadges({ account });
  const now = useChainTime();
  return (
    <section className="section" aria-labelledby="badges-heading">
      <div className="row">
        <h2 id="badges-heading">Badges</h2>
        <Link to="/badges" className="small">
          All badges
        </Link>
      </div>
      {badges.data === undefined ? (
        badges.isError ? (
          <ErrorNotice error={badges.error} onRetry={() => void badges.refetch()} />
        ) : (
          <Skeleton label="Your badges are being looked up" lines={2} height="3rem" />
        )
      ) : badges.data.length === 0 ? (
        <div className="empty">
          <p>You hold no badge yet. Badges are what your score is made of.</p>
          <Link to="/badges" className="button">
            Claim your first badge
          </Link>
        </div>
      ) : (
        <ul className="held">
          {badges.data.map((badge) => (
            <li key={badge.type.badgeType.toString()}>
              <BadgeSeal type={badge.type} state={badgeState(badge, now)} />
              <span>
                {badge.type.name}
                {badgeState(badge, now) !== "held" && (
                  <span className="chip chip-warn">{badgeState(badge, now)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
