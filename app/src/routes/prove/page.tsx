import { usePassport } from "@aura-protocol/sdk/react";
import { Link } from "react-router";
import type { Address } from "viem";

import { ErrorNotice } from "../../components/error-notice.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { NeedsAccount } from "../../wallet/needs-account.tsx";
import { EpochGate } from "./_components/epoch-gate.tsx";
import "./prove.css";

export default function ProvePage() {
  return (
    <>
      <PageHead title="Prove a tier">
        <p>
          Your browser proves that your score reaches a tier; a contract checks the proof and remembers the
          answer for others to rely on.
        </p>
      </PageHead>
      <NeedsAccount why="Connect the account that holds your passport.">
        {(account) => <ProveFor key={account} account={account} />}
      </NeedsAccount>
    </>
  );
}

function ProveFor({ account }: { account: Address }) {
  const passport = usePassport({ account });
  if (passport.data === undefined) {
    return passport.isError ? (
      <ErrorNotice error={passport.error} onRetry={() => void passport.refetch()} />
    ) : (
      <Skeleton label="Your passport is being looked up" lines={4} height="2.5rem" />
    );
  }
  if (passport.data === null) {
    return (
      <div className="empty">
        <h2>You need a passport first</h2>
        <p>A proof speaks about a passport. Making one takes a signature and a transaction.</p>
        <Link to="/passport" className="button">
          Create passport
        </Link>
      </div>
    );
  }
  return <EpochGate passport={passport.data} />;
}
