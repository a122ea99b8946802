import { tierNames } from "@aura-protocol/sdk";
import { useTierRecord } from "@aura-protocol/sdk/react";
import type { Address } from "viem";

import { useMeetsTier } from "../hooks/use-meets-tier.ts";
import { useChainTime } from "../hooks/use-chain-time.ts";
import { formatMoment } from "../lib/format.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { Skeleton } from "./skeleton.tsx";
import { TierName } from "./tier-name.tsx";

/** What the registry contract answers when another contract asks for the account's tier. */
export function OnchainTier({ account }: { account: Address }) {
  const record = useTierRecord({ account });
  const meets = useMeetsTier(account, record.data?.tier);
  const now = useChainTime();
  if (record.data === undefined) {
    return record.isError ? (
      <ErrorNotice error={record.error} onRetry={() => void record.refetch()} />
    ) : (
      <Skeleton label="The contract is being asked" lines={1} height="2.5rem" />
    );
  }
  if (record.data === null) {
    return <p className="soft">No tier has been proven for this account yet.</p>;
  }
  const { tier, epochId, expiresAt } = record.data;
  const valid = now < expiresAt;
  return (
    <dl className="facts">
      <dt>Tier</dt>
      <dd>
        <TierName tier={tier} testId="onchain-tier" />
      </dd>
      <dt>Contract’s answer</dt>
      <dd data-testid="onchain-answer">
        {meets.data === undefined
          ? "…"
          : meets.data
            ? `Yes, ${tierNames[tier]} or better`
            : `No, not ${tierNames[tier]} at this time`}
      </dd>
      <dt>Epoch</dt>
      <dd className="numeric">{epochId.toString()}</dd>
      <dt>{valid ? "Valid until" : "Expired"}</dt>
      <dd>{formatMoment(expiresAt)}</dd>
    </dl>
  );
}
