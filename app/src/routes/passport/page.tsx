import { usePassport } from "@aura-protocol/sdk/react";
import { useState } from "react";
import type { Address } from "viem";

import { ErrorNotice } from "../../components/error-notice.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { NeedsAccount } from "../../wallet/needs-account.tsx";
import { BadgesHeld } from "./_components/badges-held.tsx";
import { Enrolment, type EnrolmentOutcome } from "./_components/enrolment.tsx";
import { PassportCard } from "./_components/passport-card.tsx";
import { ProvenTier } from "./_components/proven-tier.tsx";
import { ScoreReport } from "./_components/score-report.tsx";
import "./passport.css";

export default function PassportPage() {
  return (
    <>
      <PageHead title="Passport">
        <p>One passport for each account. It carries your badges, and it cannot be sold or moved.</p>
      </PageHead>
      <NeedsAccount why="Connect one to create your passport, or to see the one you have.">
        {(account) => <PassportOf key={account} account={account} />}
      </NeedsAccount>
    </>
  );
}

function PassportOf({ account }: { account: Address }) {
  const passport = usePassport({ account });
  const [outcome, setOutcome] = useState<EnrolmentOutcome | null>(null);
  if (passport.data === undefined) {
    return passport.isError ? (
      <ErrorNotice error={passport.error} onRetry={() => void passport.refetch()} />
    ) : (
      <Skeleton label="Your passport is being looked up" lines={4} height="2.5rem" />
    );
  }
  if (passport.data === null) return <Enrolment account={account} onOutcome={setOutcome} />;
  return (
    <div className="stack stack-loose">
      {outcome?.ok === false && <ErrorNotice error={outcome.error} />}
      {outcome?.ok === true && (
        <Notice tone="good" title="Your passport is created.">
          <span>Next: claim badges. Each one that counts raises your score.</span>
        </Notice>
      )}
      <div className="passport-top">
        <PassportCard passport={passport.data} />
        <ProvenTier account={account} />
      </div>
      <ScoreReport account={account} />
      <BadgesHeld account={account} />
    </div>
  );
}
