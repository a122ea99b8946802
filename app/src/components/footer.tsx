import { lazy, Suspense } from "react";

import { useAppConfig } from "../config/config-context.ts";

const NetworkStatus = lazy(() => import("./network-status.tsx"));

export function Footer() {
  const { chainName } = useAppConfig();
  return (
    <footer className="footer">
      <div className="wrap">
        <p>Aura: portable, private, verifiable trust.</p>
        <Suspense fallback={<p>Network: {chainName}</p>}>
          <NetworkStatus />
        </Suspense>
      </div>
    </footer>
  );
}
