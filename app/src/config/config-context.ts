import { createContext, use } from "react";

import type { AppConfig } from "./app-config.ts";

const ConfigContext = createContext<AppConfig | null>(null);

export const ConfigProvider = ConfigContext.Provider;

/** The configuration that was checked at boot. */
export function useAppConfig(): AppConfig {
  const config = use(ConfigContext);
  if (config === null) throw new Error("useAppConfig needs a ConfigProvider above it");
  return config;
}
