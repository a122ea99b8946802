import type { BadgeType } from "@aura-protocol/sdk";
import { useAuraClient, useMintBadgeWithVoucher } from "@aura-protocol/sdk/react";
import { useMutation } from "@tanstack/react-query";
import type { WriteStage } from "@aura-protocol/sdk/query";
import type { Address } from "viem";

import { TransactionProgress } from "../../../components/transaction-progress.tsx";
import { useProgress, type Progress } from "../../../hooks/use-progress.ts";
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
  const mint = useMintBadgeWithVoucher();
  const minting = useProgress(mint);
  const issuing = useMutation({
    mutationFn: async () => {
      const { demoVoucher } = await import("../../../demo/demo-issuer.ts");
      return demoVoucher(client, { badgeType: type.badgeType, account });
    },
    onSuccess: (signed) => mint.mutate(signed),
  });
  const progress: Progress<WriteStage> = issuing.isPending
    ? { status: "working", at: null }
    : issuing.isError
      ? { status: "failed", at: null, error: issuing.error }
      : minting;
  const working = progress.status === "working";
  const claim = () => issuing.mutate();

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
        progress={progress}
        label={`Claiming ${type.name}`}
        done={`You hold the badge ${type.name}.`}
        quietWhenDone
        onRetry={claim}
      />
      {progress.status === "failed" && issuing.data !== undefined && (
        <p className="small">
          The issuer’s voucher is not lost: <a href={voucherLink(issuing.data)}>open the claim link</a> to
          redeem it later.
        </p>
      )}
    </div>
  );
}
