import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    // The end-to-end tests are a suite of their own.
    exclude: ["e2e/**"],
    // Some tests start real servers.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
