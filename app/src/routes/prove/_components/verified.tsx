import type { Address } from "viem";

import { Notice } from "../../../components/notice.tsx";
import { OnchainTier } from "../../../components/onchain-tier.tsx";

/** What the contract says now; announced when a proof of this session brought it about. */
export function Verified({ account, justNow }: { account: Address; justNow: boolean }) {
  return (
    <section className="section" aria-labelledby="onchain-heading">
      <h2 id="onchain-heading">On-chain</h2>
      {justNow && (
        <Notice tone="good" title="Verified on-chain">
          <span>The contract checked your proof and recorded the tier below.</span>
        </Notice>
      )}
      <OnchainTier account={account} />
    </section>
  );
}
