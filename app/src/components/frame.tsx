import { Suspense } from "react";
import { Outlet, useLocation } from "react-router";

import { ErrorBoundary } from "./error-boundary.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { NetworkBannerSlot } from "./wallet-slots.tsx";
import { Skeleton } from "./skeleton.tsx";
import { useRouteFocus } from "../hooks/use-route-focus.ts";

/** What surrounds every page. */
export function Frame() {
  const { pathname } = useLocation();
  const main = useRouteFocus();
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Header />
      <NetworkBannerSlot />
      <main id="main" ref={main} tabIndex={-1}>
        <div className="wrap">
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<Skeleton label="The page is loading" lines={4} height="2rem" />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
      <Footer />
    </div>
  );
}
