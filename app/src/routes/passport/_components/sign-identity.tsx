import type { Address } from "viem";

import { ErrorNotice } from "../../../components/error-notice.tsx";
import { useSignIdentity } from "../../../hooks/use-sign-identity.ts";
import { useIdentity } from "../../../wallet/identity-session.ts";

/** The signature that makes an identity: what it is for, the asking, and what came of it. */
export function SignIdentity({ account }: { account: Address }) {
  const identity = useIdentity(account);
  const { sign, busy, error, signatures } = useSignIdentity(account);

  if (identity !== null) {
    return (
      <dl className="facts" role="status">
        <dt>Commitment</dt>
        <dd className="mono">{identity.commitment.toString()}</dd>
      </dl>
    );
  }
  return (
    <>
      <ul className="points soft">
        <li>
          Your signature is turned into a private identity, here in your browser. No transaction, no cost.
        </li>
        <li>
          Your wallet asks twice: only if it signs the same way both times can you find this identity again.
        </li>
        <li>
          It is kept in memory until you leave this page, and stored nowhere. Signing again brings it back.
        </li>
      </ul>
      <div>
        <button type="button" className="button" disabled={busy} onClick={sign}>
          {busy ? "Waiting for your signature…" : "Sign identity"}
        </button>
      </div>
      <p role="status" className="small soft">
        {busy && `Signature ${Math.max(signatures, 1)} of 2: confirm it in your wallet.`}
      </p>
      {error !== null && <ErrorNotice error={error} onRetry={sign} />}
    </>
  );
}
