import { Outlet } from "react-router";

import { WalletProviders } from "./wallet-providers.tsx";

export default function WalletOutlet() {
  return (
    <WalletProviders>
      <Outlet />
    </WalletProviders>
  );
}
