import type { BadgeType } from "@aura-protocol/sdk";
import { mintBadgeWithVoucher } from "@aura-protocol/sdk/actions";
import { useAuraClient } from "@aura-protocol/sdk/react";
import { useState } from "react";
import type { Address } from "viem";

import { TransactionProgress } from "../../../components/transaction-progress.tsx";
import { useTransaction } from "../../../hooks/use-transaction.ts";
import { voucherLink } from "../../../lib/voucher-link.ts";

/** Asks the demo's issuer for a voucher, made in this page, and redeems it with the wallet. */
export function DemoClaim({
  type,
  account,
  claimable,
}: {
  type: BadgeType;
  account: Address;
  claimable: boolean;
}) {
  const client = useAuraClient();
  const transaction = useTransaction();
  const [link, setLink] = useState<string>();
  const working = transaction.state.status === "working";

  const claim = () =>
    void transaction.run(async () => {
      const { demoVoucher } = await import("../../../demo/demo-issuer.ts");
      const signed = await demoVoucher(client, { badgeType: type.badgeType, account });
      setLink(voucherLink(signed));
      return mintBadgeWithVoucher(client, signed);
    });

  return (
    <div className="stack stack-tight">
      {claimable && (
        <div>
          <button
            type="button"
            className="button button-small"
            aria-label={working ? `Claiming ${type.name}` : `Claim ${type.name}`}
            disabled={working}
            onClick={claim}
          >
            {working ? "Claiming…" : "Claim"}
          </button>
        </div>
      )}
      <TransactionProgress
        state={transaction.state}
        label={`Claiming ${type.name}`}
        done={`You hold the badge ${type.name}.`}
        quietWhenDone
        onRetry={claim}
      />
      {transaction.state.status === "failed" && link !== undefined && (
        <p className="small">
          The issuer’s voucher is not lost: <a href={link}>open the claim link</a> to redeem it later.
        </p>
      )}
    </div>
  );
}
