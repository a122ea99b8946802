import type { ReactNode } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";

import { ConnectButton } from "../components/connect-button.tsx";
import { Skeleton } from "../components/skeleton.tsx";

/** Renders its child for the connected account, else says what connecting is good for. */
export function NeedsAccount({ why, children }: { why: string; children: (account: Address) => ReactNode }) {
  const { address, status } = useConnection();
  if (address !== undefined) return children(address);
  if (status === "reconnecting" || status === "connecting") {
    return <Skeleton label="Your wallet is being asked for its account" />;
  }
  return (
    <div className="empty">
      <h2>No wallet is connected</h2>
      <p>{why}</p>
      <ConnectButton />
    </div>
  );
}
