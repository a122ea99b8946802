import { tierNames, type Epoch, type Reputation, type Tier } from "@aura-protocol/sdk";
import { useProveTier, useTierRecord } from "@aura-protocol/sdk/react";
import type { ProveTierStage } from "@aura-protocol/sdk/query";
import { useEffect, useRef, useState } from "react";
import type { Address } from "viem";

import { useAppConfig } from "../../../config/config-context.ts";
import { useProgress } from "../../../hooks/use-progress.ts";
import { useIdentity } from "../../../wallet/identity-session.ts";
import { Disclosure } from "./disclosure.tsx";
import { ProofProgressPanel } from "./proof-progress-panel.tsx";
import { TierChoice } from "./tier-choice.tsx";
import { UnlockIdentity } from "./unlock-identity.tsx";
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
  const { artifactsUrl } = useAppConfig();
  const prover = useProveTier({ artifacts: { baseUrl: artifactsUrl } });
  const progress = useProgress(prover);
  const busy = progress.status === "working";
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const provenInEpoch = record.data?.epochId === epoch.epochId;
  const name = tierNames[tier];
  const prove = () => {
    if (identity === null) return;
    abort.current = new AbortController();
    prover.mutate({ account, identity, tier, signal: abort.current.signal });
  };

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
            <button type="button" className="button" disabled={busy || provenInEpoch} onClick={prove}>
              {busy ? `Proving ${name}…` : `Prove ${name}`}
            </button>
            {busy && !isSent(progress.at) && (
              <button type="button" className="button button-quiet" onClick={() => abort.current?.abort()}>
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
        <ProofProgressPanel progress={progress} onRetry={prove} />
        <Verified account={account} justNow={progress.status === "done"} />
      </div>
      <Disclosure tier={tier} epochId={epoch.epochId} />
    </div>
  );
}

/** From the wallet on there is nothing left to cancel here. */
function isSent(at: ProveTierStage | null): boolean {
  return at?.stage === "wallet" || at?.stage === "confirming" || at?.stage === "indexing";
}
