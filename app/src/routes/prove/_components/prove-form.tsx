import { tierNames, type Epoch, type Reputation, type Tier } from "@aura-protocol/sdk";
import { useTierRecord } from "@aura-protocol/sdk/react";
import { useState } from "react";
import type { Address } from "viem";

import { useIdentity } from "../../../wallet/identity-session.ts";
import { Disclosure } from "./disclosure.tsx";
import { ProofProgressPanel } from "./proof-progress-panel.tsx";
import { TierChoice } from "./tier-choice.tsx";
import { UnlockIdentity } from "./unlock-identity.tsx";
import { useProveTier } from "./use-prove-tier.ts";
import { Verified } from "./verified.tsx";

/** Choose a tier, see what it gives away, prove it. */
export function ProveForm({
  account,
  commitment,
  epoch,
  reputation,
}: {
  account: Address;
  commitment: bigint;
  epoch: Epoch;
  reputation: Reputation;
}) {
  const identity = useIdentity(account);
  const record = useTierRecord({ account });
  const [choice, setChoice] = useState<Tier | null>(null);
  const tier = choice !== null && choice <= reputation.tier ? choice : reputation.tier;
  const prover = useProveTier(account, identity);
  const { proving, sending, busy } = prover;
  const provenInEpoch = record.data?.epochId === epoch.epochId;
  const name = tierNames[tier];

  return (
    <div className="prove">
      <div className="stack">
        <TierChoice
          value={tier}
          onChange={setChoice}
          reached={reputation.tier}
          score={reputation.score}
          epoch={epoch}
          disabled={busy}
        />
        {identity === null ? (
          <UnlockIdentity account={account} commitment={commitment} />
        ) : (
          <div className="row">
            <button
              type="button"
              className="button"
              disabled={busy || provenInEpoch}
              onClick={() => prover.start(tier)}
            >
              {busy ? `Proving ${name}…` : `Prove ${name}`}
            </button>
            {proving.status === "working" && (
              <button type="button" className="button button-quiet" onClick={prover.cancel}>
                Cancel
              </button>
            )}
          </div>
        )}
        {provenInEpoch && !busy && (
          <p className="small soft">
            You have proven a tier in epoch {epoch.epochId.toString()}. One proof counts for each epoch; the
            next epoch brings the next chance.
          </p>
        )}
        <ProofProgressPanel
          proving={proving}
          sending={sending}
          onRetry={() => prover.start(tier)}
          onResend={prover.resend}
        />
        <Verified account={account} sending={sending} />
      </div>
      <Disclosure tier={tier} epochId={epoch.epochId} />
    </div>
  );
}
