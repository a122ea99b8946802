import { useConnection } from "wagmi";

import { ConnectButton } from "../components/connect-button.tsx";
import { shortHex } from "../lib/format.ts";
import { AccountDialog } from "./account-dialog.tsx";
import { ConnectDialog } from "./connect-dialog.tsx";
import { WalletProviders } from "./wallet-providers.tsx";
import { useWalletStore, walletStore } from "./wallet-store.ts";

export default function HeaderWallet() {
  return (
    <WalletProviders>
      <WalletButton />
    </WalletProviders>
  );
}

function WalletButton() {
  const { dialog } = useWalletStore();
  const { address } = useConnection();
  return (
    <>
      {address === undefined ? (
        <ConnectButton small />
      ) : (
        <button
          type="button"
          className="button button-quiet button-small mono"
          aria-label={`Account ${shortHex(address)}`}
          title={address}
          onClick={() => walletStore.openAccount()}
        >
          {shortHex(address)}
        </button>
      )}
      {dialog === "connect" && <ConnectDialog />}
      {dialog === "account" && address !== undefined && <AccountDialog address={address} />}
    </>
  );
}
