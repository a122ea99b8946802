import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // PostgreSQL runs as the local stack runs it; named here, never imported.
    globalSetup: ["../../scripts/gateway/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
