import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // PostgreSQL and a chain with Aura on it run as everywhere; named here, never imported.
    globalSetup: ["../../scripts/gateway/global-setup.ts", "../core/test/chain/globalSetup.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
