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
const NO_CAP = 2 ** 32 - 1;

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
            {categoryNames[type.category]} · by {type.issuer.name}
          </p>
        </div>
      </div>
      <StateLine badge={badge} state={state} />
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

function StateLine({ badge, state }: { badge: Badge | undefined; state: BadgeState }) {
  if (badge === undefined || state === "none") {
    return (
      <p>
        <span className="chip">Not held</span>
      </p>
    );
  }
  if (state === "revoked") {
    return (
      <p>
        <span className="chip chip-bad">Taken back</span>
      </p>
    );
  }
  return (
    <p className="row small">
      <span className={state === "held" ? "chip chip-good" : "chip chip-warn"}>
        {state === "held" ? "Held" : "Expired"}
      </span>
      <span className="soft">
        {[badgeValue(badge.type.provider, badge.value), `since ${formatDay(badge.issuedAt)}`]
          .filter((part) => part !== "")
          .join(", ")}
      </span>
    </p>
  );
}
