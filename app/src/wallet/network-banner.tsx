import { useConnection, useSwitchChain } from "wagmi";

import { useAppConfig } from "../config/config-context.ts";
import { messageOf } from "../lib/error-messages.ts";
import { WalletProviders } from "./wallet-providers.tsx";

export default function NetworkBanner() {
  return (
    <WalletProviders>
      <Banner />
    </WalletProviders>
  );
}

/** Says that the wallet is on another chain, and offers the way to the right one. */
function Banner() {
  const config = useAppConfig();
  const { chainId } = useConnection();
  const change = useSwitchChain();
  if (chainId === undefined || chainId === config.chainId) return null;
  return (
    <div className="banner" role="alert">
      <div className="wrap">
        <span>
          Your wallet is on another network (chain {chainId}). Aura is on <strong>{config.chainName}</strong>.
          {change.error !== null && <> {messageOf(change.error).sentence}</>}
        </span>
        <button
          type="button"
          className="button button-small"
          disabled={change.isPending}
          onClick={() => change.mutate({ chainId: config.chainId })}
        >
          {change.isPending ? "Waiting for your wallet…" : `Switch to ${config.chainName}`}
        </button>
      </div>
    </div>
  );
}
