import type { Address } from "viem";

import { ErrorNotice } from "../../../components/error-notice.tsx";
import { useSignIdentity } from "../../../hooks/use-sign-identity.ts";

/** Brings back the identity behind an existing passport: one signature, checked against the passport. */
export function UnlockIdentity({ account, commitment }: { account: Address; commitment: bigint }) {
  const { sign, busy, error } = useSignIdentity(account, commitment);
  return (
    <section className="card" aria-labelledby="unlock-heading">
      <h2 id="unlock-heading">Sign your identity</h2>
      <p className="soft">
        Proofs are made with the identity behind your passport. It was not kept anywhere: sign once more to
        bring it back for this session. This costs nothing.
      </p>
      <div>
        <button type="button" className="button" disabled={busy} onClick={sign}>
          {busy ? "Waiting for your signature…" : "Sign identity"}
        </button>
      </div>
      {error !== null && <ErrorNotice error={error} onRetry={sign} />}
    </section>
  );
}
