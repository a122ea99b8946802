import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/build.ts", "../core/test/chain/globalSetup.ts"],
    testTimeout: 30_000,
  },
});
