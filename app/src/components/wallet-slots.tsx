import { lazy, Suspense } from "react";

import { useWalletStore, walletStore } from "../wallet/wallet-store.ts";

const HeaderWallet = lazy(() => import("../wallet/header-wallet.tsx"));
const NetworkBanner = lazy(() => import("../wallet/network-banner.tsx"));

/** The wallet button; the code behind it loads when it is first needed. */
export function WalletSlot() {
  const { wanted } = useWalletStore();
  if (!wanted) return <ConnectButton small />;
  return (
    <Suspense fallback={<ConnectButton small />}>
      <HeaderWallet />
    </Suspense>
  );
}

export function NetworkBannerSlot() {
  const { wanted } = useWalletStore();
  if (!wanted) return null;
  return (
    <Suspense>
      <NetworkBanner />
    </Suspense>
  );
}

export function ConnectButton({ small = false }: { small?: boolean }) {
  return (
    <button
      type="button"
      className={small ? "button button-small" : "button"}
      onClick={() => walletStore.openConnect()}
    >
      Connect wallet
    </button>
  );
}
