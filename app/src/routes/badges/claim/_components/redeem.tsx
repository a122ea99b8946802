import { useBadgeTypes, useMintBadgeWithVoucher } from "@aura-protocol/sdk/react";
import { Link } from "react-router";
import { isAddressEqual, type Address } from "viem";

import { BadgeSeal } from "../../../../components/badge-seal.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { TransactionProgress } from "../../../../components/transaction-progress.tsx";
import { useProgress } from "../../../../hooks/use-progress.ts";
import { badgeValue } from "../../../../lib/badge-texts.ts";
import { formatMoment } from "../../../../lib/format.ts";
import type { SignedVoucher } from "../../../../lib/voucher-link.ts";

export function Redeem({ signed, account }: { signed: SignedVoucher; account: Address }) {
  const types = useBadgeTypes();
  const mint = useMintBadgeWithVoucher();
  const progress = useProgress(mint);
  const { voucher } = signed;
  const type = types.data?.find(({ badgeType }) => badgeType === voucher.badgeType);
  const name = type?.name ?? `Badge type ${voucher.badgeType}`;
  const value = type === undefined ? "" : badgeValue(type.provider, voucher.value);
  const { status } = progress;
  const redeem = () => mint.mutate(signed);

  return (
    <article className="card claim-card" aria-label={name}>
      <div className="row">
        {type !== undefined && <BadgeSeal type={type} state={status === "done" ? "held" : "none"} />}
        <h2>{name}</h2>
      </div>
      <dl className="facts">
        {type !== undefined && (
          <>
            <dt>Issuer</dt>
            <dd>{type.issuer.name}</dd>
          </>
        )}
        {value !== "" && (
          <>
            <dt>Attests</dt>
            <dd>{value}</dd>
          </>
        )}
        <dt>For</dt>
        <dd className="mono">{voucher.account}</dd>
        <dt>Good until</dt>
        <dd>{formatMoment(voucher.deadline)}</dd>
      </dl>
      {!isAddressEqual(voucher.account, account) && (
        <Notice tone="warn" title="This voucher is for another account.">
          <span>You can pay for it, but the badge goes to the account above.</span>
        </Notice>
      )}
      {status === "done" ? (
        <p className="row">
          <span className="chip chip-good">Badge claimed</span>
          <Link to="/passport">See your score</Link>
        </p>
      ) : (
        <div>
          <button type="button" className="button" disabled={status === "working"} onClick={redeem}>
            {status === "working" ? "Redeeming…" : "Redeem voucher"}
          </button>
        </div>
      )}
      <TransactionProgress
        progress={progress}
        label="Redeeming the voucher"
        done={`You hold the badge ${name}.`}
        onRetry={redeem}
      />
    </article>
  );
}
