import type { Badge, BadgeType } from "@aura-protocol/sdk";
import type { Address } from "viem";

import { BadgeSeal } from "../../../components/badge-seal.tsx";
import { useAppConfig } from "../../../config/config-context.ts";
import { badgeValue, categoryNames } from "../../../lib/badge-texts.ts";
import type { BadgeState } from "../../../lib/badge-state.ts";
import { formatDay, plural } from "../../../lib/format.ts";
import { DemoClaim } from "./demo-claim.tsx";
import { IssuerHint } from "./issuer-hint.tsx";

const DAY = 86_400;
/** The contract's word for “no limit”. */
const NO_CAP = 2 ** 24 - 1;

/** One kind of badge: what it is, what it is to this account, and how to get it. */
export function BadgeCard({
  type,
  badge,
  state,
  account,
}: {
  type: BadgeType;
  badge: Badge | undefined;
  state: BadgeState;
  account: Address | undefined;
}) {
  const { demo } = useAppConfig();
  const exhausted = type.supplyCap !== NO_CAP && type.supply >= type.supplyCap;
  const claimable = state === "none" || state === "expired";
  return (
    <article className="card badge-card" aria-label={type.name}>
      <div className="badge-head">
        <BadgeSeal type={type} state={state} />
        <div>
          <h2>{type.name}</h2>
          <p className="small soft">
            {categoryNames[type.category]} · {type.issuer.name}
          </p>
        </div>
      </div>
      {account !== undefined && <StateLine badge={badge} state={state} />}
      <p className="small soft">
        {type.validity === 0
          ? "Never expires."
          : `Good for ${plural(Math.round(type.validity / DAY), "day")} after it is given.`}
        {!type.issuer.accredited && " Its issuer is not accredited, so it does not count towards a score."}
      </p>
      {account !== undefined && claimable && exhausted && (
        <p className="small">All badges of this kind have been given out.</p>
      )}
      {account !== undefined && claimable && !exhausted && !demo && (
        <IssuerHint issuer={type.issuer.name} uri={type.uri} />
      )}
      {account !== undefined && demo && (
        <DemoClaim key={account} type={type} account={account} claimable={claimable && !exhausted} />
      )}
    </article>
  );
}

const looks: Record<BadgeState, { readonly text: string; readonly tone: string }> = {
  held: { text: "Held", tone: "chip-good" },
  expired: { text: "Expired", tone: "chip-warn" },
  revoked: { text: "Taken back", tone: "chip-bad" },
  burned: { text: "Given up", tone: "chip-bad" },
  none: { text: "Not held", tone: "" },
};

function StateLine({ badge, state }: { badge: Badge | undefined; state: BadgeState }) {
  const { text, tone } = looks[state];
  return (
    <div className="stack stack-tight">
      <p>
        <span className={`chip ${tone}`}>{text}</span>
      </p>
      {badge !== undefined && state !== "revoked" && state !== "burned" && (
        <p className="small">
          {[badgeValue(badge.type.provider, badge.value), `since ${formatDay(badge.issuedAt)}`]
            .filter((part) => part !== "")
            .join(", ")
            .replace(/^./, (first) => first.toUpperCase())}
        </p>
      )}
    </div>
  );
}
