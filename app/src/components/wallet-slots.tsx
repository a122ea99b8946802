import { lazy, Suspense } from "react";

import { useWalletStore } from "../wallet/wallet-store.ts";
import { ConnectButton } from "./connect-button.tsx";

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
