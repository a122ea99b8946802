import type { Passport } from "@aura-protocol/sdk";

import { Rosette } from "../../../components/rosette.tsx";
import { formatDay, shortHex } from "../../../lib/format.ts";

/** The document itself; its pattern is drawn from the commitment, so no two look alike. */
export function PassportCard({ passport }: { passport: Passport }) {
  const { account, commitment, index, registeredAt } = passport;
  return (
    <article className="passport-card" aria-label="Your passport">
      <div className="passport-pattern">
        <Rosette seed={commitment.toString()} curves={14} weight={0.5} />
      </div>
      <div className="stack">
        <p className="passport-kind">Aura passport</p>
        <p className="passport-number numeric">No. {String(index + 1).padStart(6, "0")}</p>
        <dl className="facts">
          <dt>Holder</dt>
          <dd className="mono" title={account}>
            {shortHex(account)}
          </dd>
          <dt>Since</dt>
          <dd>{formatDay(registeredAt)}</dd>
          <dt>Commitment</dt>
          <dd className="mono" title={commitment.toString()}>
            {shortHex(commitment.toString())}
          </dd>
        </dl>
      </div>
    </article>
  );
}
