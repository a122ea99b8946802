import { QueryClientProvider } from "@tanstack/react-query";
import { lazy } from "react";
import { BrowserRouter, Route, Routes } from "react-router";

import type { AppConfig } from "./config/app-config.ts";
import { ConfigProvider } from "./config/config-context.ts";
import { Frame } from "./components/frame.tsx";
import { queryClient } from "./lib/query-client.ts";
import HomePage from "./routes/home/page.tsx";

const WalletOutlet = lazy(() => import("./wallet/wallet-outlet.tsx"));
const PassportPage = lazy(() => import("./routes/passport/page.tsx"));
const BadgesPage = lazy(() => import("./routes/badges/page.tsx"));
const ClaimPage = lazy(() => import("./routes/badges/claim/page.tsx"));
const ProvePage = lazy(() => import("./routes/prove/page.tsx"));
const EventsPage = lazy(() => import("./routes/events/page.tsx"));
const EventPage = lazy(() => import("./routes/events/event/page.tsx"));
const NotFoundPage = lazy(() => import("./routes/not-found/page.tsx"));

/** Every page; those that need a wallet load the wallet's code first. */
export function App({ config }: { config: AppConfig }) {
  return (
    <ConfigProvider value={config}>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Routes>
            <Route element={<Frame />}>
              <Route index element={<HomePage />} />
              <Route element={<WalletOutlet />}>
                <Route path="passport" element={<PassportPage />} />
                <Route path="badges" element={<BadgesPage />} />
                <Route path="badges/claim" element={<ClaimPage />} />
                <Route path="prove" element={<ProvePage />} />
                <Route path="events" element={<EventsPage />} />
                <Route path="events/:eventId" element={<EventPage />} />
              </Route>
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
