import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    // Suites of their own.
    exclude: ["e2e/**", "indexing/**", "package/**"],
    // Some tests start real servers.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
