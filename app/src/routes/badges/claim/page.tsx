import { Link, useLocation } from "react-router";

import { PageHead } from "../../../components/page-head.tsx";
import { Notice } from "../../../components/notice.tsx";
import { parseVoucherFragment } from "../../../lib/voucher-link.ts";
import { NeedsAccount } from "../../../wallet/needs-account.tsx";
import { Redeem } from "./_components/redeem.tsx";

/** Where an issuer's link leads; the voucher is behind the `#` and leaves the browser only as a transaction. */
export default function ClaimPage() {
  const { hash } = useLocation();
  const signed = parseVoucherFragment(hash);
  return (
    <>
      <PageHead title="Claim a badge">
        <p>An issuer signed a voucher for you. Redeem it to hold the badge.</p>
      </PageHead>
      {signed === null ? (
        <Notice tone="bad" title="This link holds no voucher.">
          <span>Part of it may be missing. Ask the issuer to send the whole link again.</span>
          <Link to="/badges">See all badges</Link>
        </Notice>
      ) : (
        <NeedsAccount why={`Connect the account that the voucher is for: ${signed.voucher.account}`}>
          {(account) => <Redeem key={hash} signed={signed} account={account} />}
        </NeedsAccount>
      )}
    </>
  );
}
