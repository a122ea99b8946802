import { Link } from "react-router";
import type { Address } from "viem";

import { OnchainTier } from "../../../components/onchain-tier.tsx";

export function ProvenTier({ account }: { account: Address }) {
  return (
    <section className="card" aria-labelledby="proven-heading">
      <h2 id="proven-heading">Proven on-chain</h2>
      <OnchainTier account={account} />
      <div>
        <Link to="/prove" className="button button-quiet">
          Prove a tier
        </Link>
      </div>
    </section>
  );
}
