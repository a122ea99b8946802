import { useState } from "react";
import { useBalance, useConnection, useDisconnect } from "wagmi";
import { formatEther, type Address } from "viem";

import { Dialog } from "../components/dialog.tsx";
import { walletStore } from "./wallet-store.ts";

export function AccountDialog({ address }: { address: Address }) {
  const { connector } = useConnection();
  const disconnect = useDisconnect();
  const balance = useBalance({ address });
  const [copied, setCopied] = useState(false);

  return (
    <Dialog title="Account" onClose={() => walletStore.closeDialog()}>
      <dl className="facts">
        <dt>Address</dt>
        <dd className="mono">{address}</dd>
        <dt>Wallet</dt>
        <dd>{connector?.name ?? "Unknown"}</dd>
        <dt>Balance</dt>
        <dd className="numeric">
          {balance.data === undefined ? "…" : `${trim(formatEther(balance.data.value))} ETH`}
        </dd>
      </dl>
      <div className="row">
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          {copied ? "Address copied" : "Copy address"}
        </button>
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => walletStore.openConnect()}
        >
          Use another account
        </button>
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => disconnect.mutate({}, { onSettled: () => walletStore.closeDialog() })}
        >
          Disconnect
        </button>
      </div>
    </Dialog>
  );
}

/** At most four digits after the point. */
function trim(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const shown = fraction.slice(0, 4).replace(/0+$/, "");
  return shown === "" ? whole : `${whole}.${shown}`;
}
